package poa.rules.playbook;

import java.util.List;
import poa.model.Requirement;
import poa.rules.data.YamlFile;

/** What a playbook must be like beyond its fields and its requirements. */
final class PlaybookCheck {
    private final YamlFile<PlaybookFile> yaml;

    PlaybookCheck(YamlFile<PlaybookFile> yaml) {
        this.yaml = yaml;
    }

    void check(List<YamlFile<PlaybookFile>> types, List<Requirement> common) {
        PlaybookFile playbook = yaml.value();
        String type = playbook.type();
        if (!type.matches("[A-Z]+(_[A-Z]+)*")) {
            throw yaml.fault("/type", "a type is in upper case with underscores, not " + type);
        }
        if (!yaml.file().equals("playbooks/" + Playbooks.kebab(type) + ".yaml")) {
            throw yaml.fault("/type", "the file of this type is " + Playbooks.kebab(type) + ".yaml");
        }
        for (int i = 0; i < playbook.confusedWith().size(); i++) {
            String other = playbook.confusedWith().get(i).type();
            if (other.equals(type)
                    || types.stream().noneMatch(file -> file.value().type().equals(other))) {
                throw yaml.fault("/confusedWith/" + i + "/type", "no other type is called " + other);
            }
        }
        for (int i = 0; i < playbook.without().size(); i++) {
            String id = playbook.without().get(i);
            if (common.stream().noneMatch(requirement -> requirement.id().equals(id))) {
                throw yaml.fault("/without/" + i, "no common requirement is called " + id);
            }
        }
        for (int i = 0; i < playbook.documents().size(); i++) {
            Integer maxAgeDays = playbook.documents().get(i).maxAgeDays();
            if (maxAgeDays != null && maxAgeDays < 1) {
                throw yaml.fault("/documents/" + i + "/maxAgeDays", "an age is 1 day or more");
            }
        }
    }
}
