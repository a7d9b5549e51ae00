package poa.rules.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.rules.data.DataFiles;
import poa.rules.data.YamlFile;

/** All playbooks: each {@code playbooks/<type>.yaml}, with what {@code _common.yaml} and its like add to it. */
public final class Playbooks {
    private static final String FOLDER = "playbooks/";
    /** As a draft is read: the three sections, then what belongs to none; what all types share comes first. */
    private static final Comparator<Requirement> BY_SECTION =
            Comparator.comparing(Requirement::section, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Map<String, Playbook> byType = new TreeMap<>();
    private final Map<String, List<PatternLine>> noticePhrases = new HashMap<>();
    private final Map<String, Wordings> wordings;
    private final Subjects subjects;
    private final SubIssues subIssues;

    private Playbooks(DataFiles files) {
        var requirements = new RequirementReader(files.yaml(FOLDER + "_shared.yaml", PlaybookFile.Shared.class));
        var common = requirements(files, requirements, "common");
        var dispute = requirements(files, requirements, "dispute");
        List<YamlFile<PlaybookFile>> types = files.list("playbooks", ".yaml").stream()
                .filter(file -> !file.startsWith(FOLDER + "_"))
                .map(file -> files.yaml(file, PlaybookFile.class))
                .toList();
        for (var yaml : types) {
            String type = yaml.value().type();
            new PlaybookCheck(yaml).check(types, common);
            noticePhrases.put(
                    type,
                    RequirementReader.lines(yaml, "/noticePhrases", yaml.value().noticePhrases()));
            byType.put(type, playbook(yaml, requirements, common, dispute));
        }
        wordings = requirements.wordings();
        subjects = new Subjects(files, byType.keySet());
        subIssues = new SubIssues(files, byType.keySet());
    }

    public static Playbooks load(DataFiles files) {
        return new Playbooks(files);
    }

    /** By type. */
    public List<Playbook> all() {
        return List.copyOf(byType.values());
    }

    public Optional<Playbook> of(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** What root causes may be about. */
    public Subjects subjects() {
        return subjects;
    }

    /** What notices may name beside each other. */
    public SubIssues subIssues() {
        return subIssues;
    }

    /** How a requirement of any playbook is put into words. */
    public Wordings wordings(String requirementId) {
        return Optional.ofNullable(wordings.get(requirementId))
                .orElseThrow(() -> new IllegalArgumentException("no requirement " + requirementId));
    }

    /** The notice phrases of a type, with their lines. */
    public List<PatternLine> noticePhrases(String type) {
        return noticePhrases.getOrDefault(type, List.of());
    }

    /** The type's code as file names and ids have it. */
    static String kebab(String type) {
        return type.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Requirement> requirements(DataFiles files, RequirementReader reader, String owner) {
        var yaml = files.yaml(FOLDER + "_" + owner + ".yaml", PlaybookFile.Requirements.class);
        return reader.read(yaml, owner, yaml.value().requirements());
    }

    private static Playbook playbook(
            YamlFile<PlaybookFile> yaml,
            RequirementReader reader,
            List<Requirement> common,
            List<Requirement> dispute) {
        PlaybookFile written = yaml.value();
        var plan = new ArrayList<>(common);
        plan.removeIf(requirement -> written.without().contains(requirement.id()));
        plan.addAll(reader.read(yaml, kebab(written.type()), written.requirements()));
        Predicate<Requirement> stays = requirement -> requirement.section() == null;
        return new Playbook(
                written.type(),
                written.title(),
                written.scope(),
                written.about(),
                written.plan(),
                written.customersAffected(),
                written.disclosure(),
                written.counselReview(),
                written.linksRefused(),
                written.noticePhrases(),
                written.confusedWith(),
                written.documents().stream()
                        .map(PlaybookFile.Document::toDocument)
                        .toList(),
                plan.stream().sorted(BY_SECTION).toList(),
                Stream.concat(dispute.stream(), plan.stream().filter(stays))
                        .sorted(BY_SECTION)
                        .toList());
    }
}
