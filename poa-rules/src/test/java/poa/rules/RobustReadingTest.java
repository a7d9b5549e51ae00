package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poa.model.Assessment;
import poa.model.Dimension;
import poa.model.Finding;
import poa.model.SectionKind;
import poa.model.SectionResult;
import poa.model.Verdict;

/** How a letter was typed, pasted or sent changes nothing of what is found in it. */
class RobustReadingTest {
    /** Letters that every layout is tried on. */
    private static final int SOME = 5;

    @TestFactory
    Stream<DynamicTest> layoutChangesNoFinding() throws IOException, URISyntaxException {
        List<String> letters = letters();
        return layouts().entrySet().stream()
                .map(layout -> DynamicTest.dynamicTest(layout.getKey(), () -> {
                    for (String letter : letters) {
                        String text = body(letter);
                        String other = layout.getValue().apply(text);

                        Map<String, Long> found = rules(Letters.assessAnnotated(head(letter) + other));

                        assertThat(found).as(other).isEqualTo(rules(Letters.assessAnnotated(head(letter) + text)));
                    }
                }));
    }

    private static Map<String, UnaryOperator<String>> layouts() {
        Map<String, UnaryOperator<String>> layouts = new LinkedHashMap<>();
        layouts.put("curly quotes", text -> text.replaceAll("\"([^\"]*)\"", "\u201C$1\u201D")
                .replace('\'', '\u2019'));
        layouts.put("other apostrophes", text -> text.replace('\'', '\u02BC'));
        layouts.put("line ends of Windows", text -> text.replace("\r", "").replace("\n", "\r\n"));
        layouts.put("blanks that do not break", text -> text.replaceAll("(?<=\\w) (?=\\w)", "\u00A0"));
        layouts.put("blanks without width", text -> text.replaceAll("(?<=[a-z]) (?=[a-z])", "\u200B "));
        layouts.put("blanks behind lines", text -> text.replaceAll("(?m)$", "  "));
        layouts.put("tabs before lines", text -> text.replaceAll("(?m)^(?=\\S)", "\t"));
        layouts.put("byte order mark", text -> "\uFEFF" + text);
        layouts.put("hyphens of typography", text -> text.replace('-', '\u2010'));
        layouts.put("quoted by a mail program", text -> text.replaceAll("(?m)^", "> "));
        for (String mark : List.of(
                "-",
                "*",
                "+",
                "\u2022",
                "\u25AA",
                "\u25CF",
                "\u25E6",
                "\u00B7",
                "\u2023",
                "\u2043",
                "\u2013",
                "\u2014",
                "\u2192",
                "\u27A4",
                "\u25BA",
                "\u2713",
                "\u2714",
                "\u2605",
                "\u25A1",
                "\uF0B7",
                "\uF0A7",
                "o",
                "(a)",
                "b)",
                "\uD83D\uDC49",
                "\u2705",
                "1\uFE0F\u20E3")) {
            layouts.put(
                    "items with " + mark, text -> text.replaceAll("(?m)^(?:[-*\u2022]|\\d{1,2}[.)])\\s+", mark + " "));
        }
        return layouts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDD0D ",
                "\u2705",
                "## ",
                "**",
                "1. ",
                "1) ",
                "I. ",
                "A. ",
                "Section 1: ",
                "\u25BA ",
                "=== "
            })
    void headingKeepsItsPartUnderAnyOrnament(String ornament) {
        String text = Letters.good()
                .replaceAll(
                        "(?m)^(Root Cause|Immediate Remedy|Prevention)$",
                        ornament + "$1" + (ornament.equals("**") ? "**" : ""));

        assertThat(Letters.assess(text).sections())
                .allSatisfy(section -> assertThat(section.heading()).isNotNull())
                .extracting(SectionResult::words)
                .isEqualTo(Letters.assess(Letters.good()).sections().stream()
                        .map(SectionResult::words)
                        .toList());
    }

    @Test
    void textThatLostItsLineBreaksKeepsItsParts() {
        String line = Letters.good().replaceAll("\\s*\\n\\s*", " ");

        Assessment assessment = Letters.assess(line);

        assertThat(assessment.sections()).allMatch(SectionResult::present);
        assertThat(rules(assessment).keySet()).noneMatch(rule -> rule.startsWith("completeness."));
    }

    @Test
    void letterWithoutBlankLinesIsAsGood() {
        Assessment assessment = Letters.assess(Letters.good().replaceAll("\\n{2,}", "\n"));

        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void letterWrappedByAMailProgramIsAsGood() {
        Assessment assessment = Letters.assess(wrapped(Letters.good()));

        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void capitalsAreToldOnceAParagraphAndHideNothing() {
        String text = Letters.with(SectionKind.ROOT_CAUSE, "We will see you in court.");

        Assessment assessment = Letters.assess(text.toUpperCase(Locale.ROOT));

        assertThat(assessment.sections()).allMatch(SectionResult::present);
        assertThat(rules(assessment)).containsKey("respectfulness.threat");
        assertThat(rules(assessment).get("respectfulness.shouting"))
                .isLessThan(text.lines().count());
    }

    @Test
    void capitalsNeverRaiseAScore() throws IOException, URISyntaxException {
        for (String letter : letters()) {
            Assessment plain = Letters.assessAnnotated(head(letter) + body(letter));

            Assessment shouted =
                    Letters.assessAnnotated(head(letter) + body(letter).toUpperCase(Locale.ROOT));

            assertThat(shouted.scores().get(Dimension.RESPECTFULNESS).score())
                    .as(body(letter))
                    .isLessThanOrEqualTo(
                            plain.scores().get(Dimension.RESPECTFULNESS).score());
        }
    }

    @Test
    void greetingAndHeadingsInCapitalsAreNoShouting() {
        String text = Letters.good()
                .replace("Dear Seller Performance Team", "DEAR SELLER PERFORMANCE TEAM")
                .replace("Root Cause", "ROOT CAUSE")
                .replace("Immediate Remedy", "IMMEDIATE REMEDY")
                .replace("Prevention", "PREVENTION");

        assertThat(Letters.assess(text).findings()).isEmpty();
    }

    @Test
    void britishAndAmericanSpellingAreReadAlike() {
        String american =
                "We apologize sincerely; our organization did not recognize the fault, and we apologize again.";
        String british =
                "We apologise sincerely; our organisation did not recognise the fault, and we apologise again.";

        assertThat(rules(Letters.assess(Letters.with(SectionKind.ROOT_CAUSE, british))))
                .isEqualTo(rules(Letters.assess(Letters.with(SectionKind.ROOT_CAUSE, american))))
                .isNotEmpty();
    }

    @Test
    void slipsOfThePenHideNoFault() {
        String text = Letters.good()
                .replace("Root Cause", "Root Casue")
                .replace("Immediate Remedy", "Imediate Remady")
                .replace("Prevention", "Prevension")
                .replace("We respectfully ask", "We will be more carefull. We respectfully ask");

        Assessment assessment = Letters.assess(text);

        assertThat(assessment.sections())
                .allSatisfy(section -> assertThat(section.heading()).isNotNull());
        assertThat(rules(assessment)).containsOnlyKeys("completeness.prevention-vague");
    }

    @Test
    void sentenceInAnotherLanguageLeavesTheLetterReadable() {
        String text =
                Letters.with(SectionKind.OTHER, "Estimado equipo, muchas gracias por su tiempo y por leer este plan.");

        assertThat(rules(Letters.assess(text))).doesNotContainKey("completeness.language-unsupported");
        assertThat(Letters.assess(text).verdict()).isNotEqualTo(Verdict.BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {" | ", "\t", ";", "   "})
    void tablePastedAsTextIsNoFaultOfSubstance(String between) {
        String table = Stream.of(
                        List.of("Order", "Refunded", "Amount"),
                        List.of("112-4450912-8830214", "October 6, 2026", "$24.10"),
                        List.of("112-7718820-4410233", "October 6, 2026", "$24.10"),
                        List.of("113-0098127-5520018", "October 6, 2026", "$24.10"),
                        List.of("114-6620917-1182750", "October 6, 2026", "$24.10"))
                .map(row -> String.join(between, row))
                .collect(Collectors.joining("\n"));
        String text = Letters.good().replace("\n\nPrevention", "\n\n" + table + "\n\nPrevention");

        Assessment assessment = Letters.assess(text);

        assertThat(assessment.verdict()).isEqualTo(Verdict.READY);
        assertThat(assessment.findings())
                .extracting(finding -> finding.severity().name())
                .doesNotContain("MAJOR", "BLOCKER");
    }

    private static String wrapped(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(line -> line.replaceAll("(.{50,71}) (?=\\S)", "$1\n"))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Long> rules(Assessment assessment) {
        return assessment.findings().stream()
                .collect(Collectors.groupingBy(Finding::ruleId, TreeMap::new, Collectors.counting()));
    }

    private static List<String> letters() throws IOException, URISyntaxException {
        Path folder = Path.of(RobustReadingTest.class
                .getClassLoader()
                .getResource("letters/golden")
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".poa"))
                    .sorted()
                    .limit(SOME)
                    .map(RobustReadingTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String head(String letter) {
        return letter.substring(0, letter.indexOf("\n---\n") + 5);
    }

    private static String body(String letter) {
        return letter.substring(letter.indexOf("\n---\n") + 5).replaceAll("(?s)\\{\\{[a-z0-9.,@-]+::(.*?)}}", "$1");
    }
}
