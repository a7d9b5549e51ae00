package poa.rules.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.rules.playbook.Playbooks;

/** The subjects that each suspension type raises: those that its playbook speaks of. Read once, at the start. */
public final class TypeTopics {
    private final Map<String, Set<String>> byType = new HashMap<>();

    public TypeTopics(Playbooks playbooks, Lexicons lexicons) {
        for (Playbook playbook : playbooks.all()) {
            Set<String> topics = new HashSet<>(lexicons.topics(playbook.title()));
            topics.addAll(lexicons.topics(playbook.about()));
            playbook.documents().forEach(document -> topics.addAll(lexicons.topics(document.covers())));
            for (List<Requirement> checklist : List.of(playbook.requirements(), playbook.disputeRequirements())) {
                checklist.forEach(requirement -> topics.addAll(lexicons.topics(requirement.title())));
            }
            byType.put(playbook.type(), Set.copyOf(topics));
        }
    }

    public Set<String> of(Playbook playbook) {
        return byType.get(playbook.type());
    }
}
