package poa.rules.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;
import poa.rules.data.YamlFile;

/** The problems that a notice may name beside each other: {@code playbooks/_sub-issues.yaml}. */
public final class SubIssues {
    private static final String PREFIX = "issue-";

    /**
     * One of them.
     *
     * @param lexicon its wordings, in notices and drafts
     * @param topics lexicons of the subjects by which a draft answers it
     */
    public record Issue(String code, String title, String lexicon, Set<String> topics) {}

    private final Map<String, Issue> byCode = new LinkedHashMap<>();
    private final Map<String, List<Issue>> byType = new HashMap<>();

    SubIssues(DataFiles files, Set<String> types) {
        YamlFile<PlaybookFile.SubIssues> yaml = files.yaml("playbooks/_sub-issues.yaml", PlaybookFile.SubIssues.class);
        yaml.value().issues().forEach((name, issue) -> {
            Set<String> topics = new HashSet<>();
            issue.topics().forEach(topic -> topics.add("topic-" + topic));
            byCode.put(code(name), new Issue(code(name), issue.title(), PREFIX + name, Set.copyOf(topics)));
        });
        yaml.value().types().forEach((type, names) -> {
            if (!types.contains(type)) {
                throw yaml.fault("/types/" + type, "no type is called " + type);
            }
            List<Issue> issues = new ArrayList<>();
            for (String name : names) {
                if (!byCode.containsKey(code(name))) {
                    throw yaml.fault("/types/" + type, "no sub-issue is called " + name);
                }
                issues.add(byCode.get(code(name)));
            }
            byType.put(type, List.copyOf(issues));
        });
    }

    private static String code(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Those that are told apart in a type; null is a type that is not known. */
    public List<Issue> of(String type) {
        return type == null ? List.of() : byType.getOrDefault(type, List.of());
    }

    public Collection<Issue> all() {
        return byCode.values();
    }

    /** One by its code. */
    public Issue issue(String code) {
        return byCode.get(code);
    }

    /** All lexicons named, those of the wordings and those of the subjects. */
    public Set<String> lexicons() {
        Set<String> lexicons = new HashSet<>();
        byCode.values().forEach(issue -> {
            lexicons.add(issue.lexicon());
            lexicons.addAll(issue.topics());
        });
        return lexicons;
    }

    /** The wordings, for texts that are searched apart from the drafts. */
    public Map<String, List<DataLine>> wordings(DataFiles files) {
        Map<String, List<DataLine>> wordings = new HashMap<>();
        byCode.values()
                .forEach(issue -> wordings.put(issue.lexicon(), files.entries("lexicons/" + issue.lexicon() + ".txt")));
        return wordings;
    }
}
