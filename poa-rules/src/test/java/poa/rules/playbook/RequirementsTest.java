package poa.rules.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import poa.model.Playbook;
import poa.model.Requirement;
import poa.model.RequirementResult;
import poa.model.RequirementStatus;
import poa.model.SectionKind;
import poa.rules.Letters;
import poa.rules.data.DataFiles;

/**
 * Each requirement knows the wordings that meet it, those of its playbook and the paraphrases of {@code requirements/}. A wording
 * stands alone under the heading of its part, so that nothing else in the letter can meet the requirement.
 */
class RequirementsTest {
    /** Measured against the case and not by wordings. */
    private static final Set<String> MEASURED = Set.of(
            "common.draft.affected-items",
            "common.evidence.requested-documents",
            "common.remedy.answers-each-cause",
            "common.prevention.answers-each-cause");

    /** Examples that hold a fact which only the sentences around them would give. */
    private static final Set<String> LACKING_A_FACT =
            Set.of("the utility bill uploaded on 5 May for the address check", "no unit is left in stock");

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path PARAPHRASES = Path.of("src/test/resources/requirements");
    private static final Map<SectionKind, String> HEADINGS = new EnumMap<>(Map.of(
            SectionKind.ROOT_CAUSE, "Root Cause",
            SectionKind.IMMEDIATE_REMEDY, "Immediate Remedy",
            SectionKind.PREVENTION, "Prevention"));

    private final Playbooks playbooks = Playbooks.load(DataFiles.ofModule());
    /** A type that has the requirement, by requirement. */
    private final Map<String, Playbook> typeOf = new LinkedHashMap<>();

    private final Map<String, Requirement> requirements = new LinkedHashMap<>();

    RequirementsTest() {
        for (Playbook playbook : playbooks.all()) {
            for (Requirement requirement : playbook.requirements()) {
                if (requirements.putIfAbsent(requirement.id(), requirement) == null) {
                    typeOf.put(requirement.id(), playbook);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> examplesOfThePlaybooksMeetTheirRequirement() {
        return requirements.values().stream()
                .filter(requirement ->
                        !playbooks.wordings(requirement.id()).patterns().isEmpty())
                .flatMap(requirement -> requirement.met().stream()
                        .map(wording -> DynamicTest.dynamicTest(requirement.id() + ": " + wording, () -> {
                            RequirementResult result = read(requirement, wording);
                            assertThat(result.status())
                                    .as(requirement.id() + ": " + wording)
                                    .isIn(
                                            RequirementStatus.MET,
                                            LACKING_A_FACT.contains(wording)
                                                    ? RequirementStatus.PARTIAL
                                                    : RequirementStatus.MET);
                            assertThat(result.evidence()).isNotEmpty();
                        })));
    }

    @TestFactory
    Stream<DynamicTest> paraphrasesAreTold() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(PARAPHRASES)) {
            for (Path file : files.sorted().toList()) {
                Map<String, Map<RequirementStatus, List<String>>> expected =
                        YAML.readValue(file.toFile(), new TypeReference<>() {});
                expected.forEach((id, byStatus) -> byStatus.forEach((status, wordings) -> wordings.forEach(wording ->
                        tests.add(DynamicTest.dynamicTest(id + " " + status + ": " + wording, () -> assertThat(
                                        read(requirement(id), wording).status())
                                .as(id + ": " + wording)
                                .isEqualTo(status))))));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> eachRequirementWithPatternsIsNotMetByTheOpeningOfALetter() {
        String text = "This plan answers your notice about our account. We thank you for your time.";
        return requirements.values().stream()
                .filter(requirement -> !MEASURED.contains(requirement.id()))
                .map(requirement -> DynamicTest.dynamicTest(
                        requirement.id(),
                        () -> assertThat(read(requirement, text).status()).isEqualTo(RequirementStatus.MISSING)));
    }

    private Requirement requirement(String id) {
        Requirement known = requirements.get(id);
        assertThat(known).as("requirement " + id).isNotNull();
        return known;
    }

    private RequirementResult read(Requirement requirement, String wording) {
        String text = Character.toUpperCase(wording.charAt(0)) + wording.substring(1);
        if (!text.matches("(?s).*[.!?]")) {
            text += ".";
        }
        if (requirement.section() != null) {
            String own = text;
            text = HEADINGS.keySet().stream()
                    .map(part -> HEADINGS.get(part) + "\n\n"
                            + (part == requirement.section() ? own : "We come to this below."))
                    .collect(Collectors.joining("\n\n"));
        }
        text += "\n\nWe ask you to reinstate our account. Thank you for your review.\n";
        Playbook playbook = typeOf.get(requirement.id());
        return Letters.assess(text, Map.of("type", playbook.type()), List.of()).requirements().stream()
                .filter(result -> result.id().equals(requirement.id()))
                .findFirst()
                .orElseThrow();
    }
}
