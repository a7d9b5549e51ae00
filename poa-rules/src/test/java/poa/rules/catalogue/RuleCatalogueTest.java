package poa.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.model.Dimension;
import poa.model.SectionKind;
import poa.model.Severity;
import poa.rules.RuleSetException;
import poa.rules.data.DataFiles;

class RuleCatalogueTest {
    private static final String RULE = """
            title: Praise of the weather
            severity: MINOR
            message: "Praises the weather: \\"{quote}\\"."
            advice: Leave it out.
            why: Reviewers have windows.
            fires: the draft praises the weather
            seed: concise
            variants:
              sunshine: {severity: INFO, message: Praises the sun.}
            examples:
              finds:
                - {text: "It is a lovely day.", quote: lovely day}
                - letter: |
                    Dear team,
                    what a lovely day.
                  quote: a lovely day
                  suspension: {type: INAUTHENTIC, noticeDate: "2026-11-02"}
                  attachments: []
              accepts:
                - {text: "Rain spoilt 12 cartons.", section: PREVENTION, attachments: [{name: rain.jpg, kind: PHOTO}]}
            """;

    @TempDir
    Path root;

    @Test
    void ruleIsWhatItsFileSays() throws IOException {
        write("rules/concision/weather-praise.yaml", RULE);

        var rule = RuleCatalogue.load(DataFiles.in(root))
                .rule("concision.weather-praise")
                .orElseThrow();

        assertThat(rule.dimension()).isEqualTo(Dimension.CONCISION);
        assertThat(rule.title()).isEqualTo("Praise of the weather");
        assertThat(rule.message()).isEqualTo("Praises the weather: \"{quote}\".");
        assertThat(rule.spares()).isNull();
        assertThat(rule.variants())
                .containsExactly(Map.entry("sunshine", new RuleEntry.Variant(Severity.INFO, "Praises the sun.", null)));
        assertThat(rule.finds())
                .containsExactly(
                        new RuleExample(
                                "It is a lovely day.",
                                "lovely day",
                                SectionKind.ROOT_CAUSE,
                                false,
                                Map.of(),
                                null,
                                null),
                        new RuleExample(
                                "Dear team,\nwhat a lovely day.\n",
                                "a lovely day",
                                null,
                                true,
                                Map.of("type", "INAUTHENTIC", "noticeDate", "2026-11-02"),
                                List.of(),
                                null));
        assertThat(rule.accepts())
                .containsExactly(new RuleExample(
                        "Rain spoilt 12 cartons.",
                        null,
                        SectionKind.PREVENTION,
                        false,
                        Map.of(),
                        List.of(Map.of("name", "rain.jpg", "kind", "PHOTO")),
                        null));
    }

    @Test
    void rulesComeByDimensionAndId() throws IOException {
        for (String id : List.of("persuasiveness/a", "respectfulness/b", "concision/d", "concision/c")) {
            write("rules/" + id + ".yaml", RULE);
        }

        var rules = RuleCatalogue.load(DataFiles.in(root)).rules();

        assertThat(rules)
                .extracting(RuleEntry::id)
                .containsExactly("concision.c", "concision.d", "respectfulness.b", "persuasiveness.a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | Praise of the weather | Praise of the weather.          | a title has no final stop
            2  | MINOR                 | SEVERE                          | SEVERE
            3  | "Praises the weather: \\"{quote}\\"." | " "             | blank
            3  | {quote}               | {the quote}                     | a slot is a name in braces
            3  | {quote}               | {quote                          | a slot is a name in braces
            4  | Leave it out.         | Leave it out {now}}.            | a slot is a name in braces
            1  | why:                  | wherefore:                      | why is missing or empty
            9  | sunshine              | SunShine                        | the name of a variant is in kebab-case
            9  | {severity: INFO, message: Praises the sun.} | {}        | the variant differs in nothing
            9  | Praises the sun.      | "Praises {"                     | a slot is a name in braces
            12 | quote: lovely day     | quote: fine day                 | does not hold the words
            12 | quote: lovely day     | letter: Dear team               | either text or letter
            12 | text: "It is a lovely day.", quote: lovely day | section: OTHER | either text or letter
            17 | type: INAUTHENTIC     | kind: INAUTHENTIC               | unknown field kind
            18 | attachments: []       | section: PREVENTION             | a whole letter stands in no section
            20 | PREVENTION            | FORESIGHT                       | FORESIGHT
            20 | section: PREVENTION   | quote: Rain                     | nothing is marked
            20 | kind: PHOTO           | sort: PHOTO                     | unknown field sort
            """)
    void faultHasFileAndLine(int line, String right, String wrong, String says) throws IOException {
        write("rules/concision/weather-praise.yaml", RULE.replace(right, wrong));

        assertThatThrownBy(() -> RuleCatalogue.load(DataFiles.in(root)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageStartingWith("rules/concision/weather-praise.yaml:" + line + ": ")
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @CsvSource({"rules/style/a.yaml", "rules/a.yaml", "rules/concision/A.yaml", "rules/concision/a/b.yaml"})
    void fileThatIsNoRuleIsRefused(String file) throws IOException {
        write(file, RULE);

        assertThatThrownBy(() -> RuleCatalogue.load(DataFiles.in(root)))
                .hasMessage(file + ":1: a rule is named rules/<dimension>/<slug> in kebab-case");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
