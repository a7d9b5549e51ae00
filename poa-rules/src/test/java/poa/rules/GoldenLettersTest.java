package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import poa.model.Assessment;
import poa.model.Dimension;
import poa.model.RequirementStatus;

/**
 * Whole drafts of all kinds and voices, and what is said of each. Where a change of a rule shows here, the difference is to
 * be read letter by letter; {@code -Dgolden=write} then takes it down.
 */
class GoldenLettersTest {
    private static final Path FOLDER = Path.of("src/test/resources/letters/golden");

    @TestFactory
    Stream<DynamicTest> everyLetter() throws IOException {
        List<Path> drafts;
        try (var files = Files.list(FOLDER)) {
            drafts = files.filter(file -> file.toString().endsWith(".poa"))
                    .sorted()
                    .toList();
        }
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(30);
        return drafts.stream()
                .map(draft -> dynamicTest(name(draft), () -> {
                    String said = said(Letters.assessAnnotated(Files.readString(draft)));
                    Path golden = FOLDER.resolve(name(draft) + ".txt");
                    if ("write".equals(System.getProperty("golden"))) {
                        Files.writeString(golden, said);
                    }
                    assertThat(said).isEqualTo(Files.readString(golden));
                }));
    }

    private static String name(Path draft) {
        return draft.getFileName().toString().replace(".poa", "");
    }

    private static String said(Assessment assessment) {
        StringBuilder said = new StringBuilder();
        said.append(assessment.verdict());
        for (Dimension dimension : Dimension.values()) {
            said.append(' ')
                    .append(dimension.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(assessment.scores().get(dimension).score());
        }
        said.append('\n');
        assessment.findings().forEach(finding -> {
            said.append(finding.severity()).append(' ').append(finding.ruleId());
            if (finding.requirementId() != null) {
                said.append(' ').append(finding.requirementId());
            }
            if (finding.span() != null) {
                said.append(": ").append(finding.span().quote().replaceAll("\\s+", " "));
            }
            said.append('\n');
        });
        assessment.requirements().stream()
                .filter(requirement -> requirement.status() != RequirementStatus.MET)
                .forEach(requirement -> said.append(requirement.status())
                        .append(' ')
                        .append(requirement.id())
                        .append('\n'));
        return said.toString();
    }
}
