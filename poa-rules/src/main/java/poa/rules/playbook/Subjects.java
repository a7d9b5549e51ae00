package poa.rules.playbook;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import poa.rules.data.DataFiles;
import poa.rules.data.YamlFile;

/** What the root cause of a type may be about: {@code playbooks/_subjects.yaml}. */
public final class Subjects {
    private static final String TOPIC = "topic-";

    private final Set<String> neutral;
    private final Map<String, Set<String>> byType;

    Subjects(DataFiles files, Set<String> types) {
        YamlFile<PlaybookFile.Subjects> yaml = files.yaml("playbooks/_subjects.yaml", PlaybookFile.Subjects.class);
        neutral = yaml.value().neutral();
        byType = yaml.value().subjects();
        for (String type : byType.keySet()) {
            if (!types.contains(type)) {
                throw yaml.fault("/subjects/" + type, "no type is called " + type);
            }
        }
    }

    /** Lexicons of all subjects named. */
    public Set<String> lexicons() {
        Set<String> lexicons = new HashSet<>();
        neutral.forEach(name -> lexicons.add(TOPIC + name));
        byType.values().forEach(names -> names.forEach(name -> lexicons.add(TOPIC + name)));
        return lexicons;
    }

    /** Whether one of the subjects can be behind a suspension of the type; of a type that is not listed any can. */
    public boolean belong(String type, Collection<String> lexicons) {
        Set<String> expected = byType.get(type);
        return expected == null
                || lexicons.stream().anyMatch(name -> expected.contains(name.substring(TOPIC.length())));
    }

    /** Whether one of the subjects tells of a kind of problem at all. */
    public boolean tell(Collection<String> lexicons) {
        return lexicons.stream().anyMatch(name -> !neutral.contains(name.substring(TOPIC.length())));
    }
}
