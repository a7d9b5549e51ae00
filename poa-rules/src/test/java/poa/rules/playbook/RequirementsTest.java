package poa.rules.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.Test;
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

    /** Wordings that are not understood yet, as {@code requirement: wording}; each must still be one. */
    private static final Set<String> GAPS = gaps();

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
        return examples()
                .filter(example -> !GAPS.contains(example.toString()))
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    RequirementResult result = read(requirement(example.id()), example.wording());
                    assertThat(result.status())
                            .as(example.toString())
                            .isIn(
                                    RequirementStatus.MET,
                                    LACKING_A_FACT.contains(example.wording())
                                            ? RequirementStatus.PARTIAL
                                            : RequirementStatus.MET);
                    assertThat(result.evidence()).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> paraphrasesAreTold() throws IOException {
        return paraphrases().stream()
                .filter(paraphrase -> !GAPS.contains(paraphrase.toString()))
                .map(paraphrase -> DynamicTest.dynamicTest(paraphrase.status() + " " + paraphrase, () -> assertThat(
                                read(requirement(paraphrase.id()), paraphrase.wording())
                                        .status())
                        .as(paraphrase.toString())
                        .isEqualTo(paraphrase.status())));
    }

    @Test
    void eachGapIsStillOne() throws IOException {
        Set<String> missed = Stream.concat(examples(), paraphrases().stream())
                .filter(tried -> GAPS.contains(tried.toString()))
                .filter(tried -> read(requirement(tried.id()), tried.wording()).status() != tried.status())
                .map(Tried::toString)
                .collect(Collectors.toSet());

        assertThat(missed).isEqualTo(GAPS);
    }

    /** A wording and the status that it must give. */
    private record Tried(String id, RequirementStatus status, String wording) {
        @Override
        public String toString() {
            return id + ": " + wording;
        }
    }

    private Stream<Tried> examples() {
        return requirements.values().stream()
                .filter(requirement ->
                        !playbooks.wordings(requirement.id()).patterns().isEmpty())
                .flatMap(requirement -> requirement.met().stream()
                        .map(wording -> new Tried(requirement.id(), RequirementStatus.MET, wording)));
    }

    private static List<Tried> paraphrases() throws IOException {
        List<Tried> paraphrases = new ArrayList<>();
        try (Stream<Path> files = Files.list(PARAPHRASES)) {
            for (Path file : files.sorted().toList()) {
                Map<String, Map<RequirementStatus, List<String>>> expected =
                        YAML.readValue(file.toFile(), new TypeReference<>() {});
                expected.forEach((id, byStatus) -> byStatus.forEach((status, wordings) ->
                        wordings.forEach(wording -> paraphrases.add(new Tried(id, status, wording)))));
            }
        }
        return paraphrases;
    }

    private static Set<String> gaps() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/requirements-gaps.txt"))) {
            return lines.filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
