package poa.rules.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poa.model.Dimension;
import poa.rules.RuleSetException;
import poa.rules.data.DataFiles;

/** All rules: each {@code rules/<dimension>/<slug>.yaml} is the rule {@code dimension.slug}. */
public final class RuleCatalogue {
    private static final String DIMENSIONS =
            Stream.of(Dimension.values()).map(Dimension::slug).collect(Collectors.joining("|", "(", ")"));
    private static final String SLUG = "([a-z0-9]+(?:-[a-z0-9]+)*)";
    private static final Pattern PATH = Pattern.compile("rules/" + DIMENSIONS + "/" + SLUG + "\\.(?:yaml|drl)");
    private static final Pattern ID = Pattern.compile(DIMENSIONS + "\\." + SLUG);

    private final List<RuleEntry> rules;
    private final Map<String, RuleEntry> byId;

    private RuleCatalogue(List<RuleEntry> rules) {
        this.rules = rules;
        this.byId = rules.stream().collect(Collectors.toMap(RuleEntry::id, Function.identity()));
    }

    public static RuleCatalogue load(DataFiles files) {
        return new RuleCatalogue(files.list("rules", ".yaml").stream()
                .map(file -> entry(files, file))
                .sorted(Comparator.comparing(RuleEntry::dimension).thenComparing(RuleEntry::id))
                .toList());
    }

    /** The id of the rule that a file, YAML or DRL, belongs to. */
    public static String idOf(String file) {
        Matcher path = PATH.matcher(file);
        if (!path.matches()) {
            throw new RuleSetException(file, 1, "a rule is named rules/<dimension>/<slug> in kebab-case");
        }
        return path.group(1) + "." + path.group(2);
    }

    /** Whether a text is shaped like a rule id; there may be no such rule. */
    public static boolean isRuleId(String text) {
        return ID.matcher(text).matches();
    }

    /** By dimension and id. */
    public List<RuleEntry> rules() {
        return rules;
    }

    public Optional<RuleEntry> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static RuleEntry entry(DataFiles files, String file) {
        String id = idOf(file);
        var yaml = files.yaml(file, RuleFile.class);
        new RuleFileCheck(yaml).check();
        return yaml.value().toEntry(id);
    }
}
