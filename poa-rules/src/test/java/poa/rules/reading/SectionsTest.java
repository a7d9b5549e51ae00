package poa.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poa.model.Draft;
import poa.model.SectionKind;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;
import poa.rules.facts.Statement;

/** The parts are found in letters of many shapes. In {@code letters/parts} a mark says from where on a text is of which part. */
class SectionsTest {
    private static final DataFiles FILES = DataFiles.ofModule();
    private static final DraftReader READER = new DraftReader(FILES, ScoringPolicy.load(FILES), Set.of());
    private static final Pattern MARK = Pattern.compile("\\{([ORIP])}");
    private static final Map<String, SectionKind> KINDS = Map.of(
            "O", SectionKind.OTHER,
            "R", SectionKind.ROOT_CAUSE,
            "I", SectionKind.IMMEDIATE_REMEDY,
            "P", SectionKind.PREVENTION);

    static Stream<Path> letters() throws IOException, URISyntaxException {
        Path folder = Path.of(
                SectionsTest.class.getClassLoader().getResource("letters/parts").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void eachStatementIsOfThePartThatItsMarkNames(Path file) throws IOException {
        // Given
        String marked = Files.readString(file);
        TreeMap<Integer, SectionKind> kinds = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            kinds.put(text.length(), KINDS.get(mark.group(1)));
            at = mark.end();
        }
        text.append(marked.substring(at));

        // When
        Reading reading = read(text.toString());

        // Then
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (Statement statement : reading.statements()) {
            Range range = statement.range();
            String words = text.substring(range.start(), range.end());
            expected.add(kinds.floorEntry(range.start()).getValue() + " " + words);
            found.add(statement.section() + " " + words);
        }
        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void headingWithNothingUnderItIsNoPart() {
        // When
        Reading reading = read("Root cause\n\nRemedy\n\nWe refunded the four buyers on May 4.");

        // Then
        assertThat(reading.parts().get(0).present()).isFalse();
        assertThat(reading.parts().get(1).present()).isTrue();
    }

    @Test
    void partsGivenByTheCallerAreTakenAsTheyAre() {
        // Given
        Map<SectionKind, String> sections =
                Map.of(SectionKind.ROOT_CAUSE, "We will be more careful.", SectionKind.PREVENTION, "We had no check.");

        // When
        Reading reading = READER.read(new Draft(null, sections, List.of()), 1, LocalDate.parse("2026-10-16"));

        // Then
        assertThat(reading.parts()).extracting(part -> part.present()).containsExactly(true, false, true);
    }

    private static Reading read(String text) {
        return READER.read(new Draft(text, Map.of(), List.of()), 1, LocalDate.parse("2026-10-16"));
    }
}
