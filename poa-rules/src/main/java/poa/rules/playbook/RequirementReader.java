package poa.rules.playbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import poa.model.Requirement;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.data.YamlFile;
import poa.rules.playbook.RequirementFile.AnyOf;
import poa.rules.playbook.RequirementFile.Statement;

/** Resolves what is shared, checks ids, and collects the wordings of all requirements that it reads. */
final class RequirementReader {
    private static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private final YamlFile<PlaybookFile.Shared> shared;
    private final Map<String, Wordings> wordings = new HashMap<>();

    RequirementReader(YamlFile<PlaybookFile.Shared> shared) {
        this.shared = shared;
        shared.value().shared().forEach((name, statement) -> check(shared, "/shared/" + name, statement));
    }

    /** Wordings by requirement id. */
    Map<String, Wordings> wordings() {
        return Map.copyOf(wordings);
    }

    /**
     * Reads the list {@code /requirements} of a file.
     *
     * @param owner first word of their ids
     */
    List<Requirement> read(YamlFile<?> yaml, String owner, List<RequirementFile> requirements) {
        return IntStream.range(0, requirements.size())
                .mapToObj(i -> read(yaml, "/requirements/" + i, owner, requirements.get(i)))
                .toList();
    }

    private Requirement read(YamlFile<?> yaml, String pointer, String owner, RequirementFile written) {
        checkId(yaml, pointer, owner, written);
        List<PatternLine> patterns = new ArrayList<>();
        List<PatternLine> partly = new ArrayList<>();
        Statement statement = written.statement();
        if (written.use() == null) {
            check(yaml, pointer, statement);
        } else {
            statement = shared(yaml, pointer, written);
            patterns.addAll(lines(shared, "/shared/" + written.use() + "/patterns", statement.patterns()));
            partly.addAll(lines(shared, "/shared/" + written.use() + "/partly", statement.partly()));
        }
        patterns.addAll(lines(yaml, pointer + "/patterns", written.patterns()));
        partly.addAll(lines(yaml, pointer + "/partly", written.partly()));
        if (wordings.put(written.id(), new Wordings(patterns, partly)) != null) {
            throw yaml.fault(pointer + "/id", "a second requirement " + written.id());
        }
        return new Requirement(
                written.id(),
                written.section().kind,
                written.level(),
                statement.tense(),
                statement.facts().stream().map(AnyOf::kinds).toList(),
                statement.title(),
                statement.note(),
                statement.met(),
                statement.partial(),
                statement.reportedBy(),
                statement.forBuyers());
    }

    private Statement shared(YamlFile<?> yaml, String pointer, RequirementFile written) {
        Statement statement = shared.value().shared().get(written.use());
        if (statement == null) {
            throw yaml.fault(pointer + "/use", "nothing is shared as " + written.use());
        }
        if (written.statesSomething()) {
            throw yaml.fault(pointer + "/use", "beside use there may only be id, section, level, patterns, partly");
        }
        return statement;
    }

    private static void checkId(YamlFile<?> yaml, String pointer, String owner, RequirementFile written) {
        String words = written.section().words;
        if (!written.id().matches(owner + "\\.(" + words + ")\\." + SLUG)) {
            throw yaml.fault(
                    pointer + "/id",
                    "an id of this section is %s.(%s).<slug>, not %s".formatted(owner, words, written.id()));
        }
    }

    private static void check(YamlFile<?> yaml, String pointer, Statement statement) {
        present(yaml, pointer, "tense", statement.tense());
        present(yaml, pointer, "title", statement.title());
        present(yaml, pointer, "met", statement.met().isEmpty() ? null : statement.met());
        present(yaml, pointer, "partial", statement.partial());
        for (int i = 0; i < statement.reportedBy().size(); i++) {
            if (!RuleCatalogue.isRuleId(statement.reportedBy().get(i))) {
                throw yaml.fault(
                        pointer + "/reportedBy/" + i,
                        "not a rule id: " + statement.reportedBy().get(i));
            }
        }
    }

    private static void present(YamlFile<?> yaml, String pointer, String field, Object value) {
        if (value == null) {
            throw yaml.fault(pointer, field + " is missing or empty");
        }
    }

    static List<PatternLine> lines(YamlFile<?> yaml, String pointer, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new PatternLine(yaml.file(), yaml.line(pointer + "/" + i), texts.get(i)))
                .toList();
    }
}
