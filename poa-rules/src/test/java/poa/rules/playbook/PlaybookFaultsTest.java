package poa.rules.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.rules.RuleSetException;
import poa.rules.data.DataFiles;

class PlaybookFaultsTest {
    private static final String GREED = """
            type: GREED
            title: Greed
            scope: [ACCOUNT]
            about: Someone wants too much.
            plan: REQUIRED
            customersAffected: false
            disclosure: false
            counselReview: false
            noticePhrases: [too much]
            confusedWith:
              - {type: THRIFT, tellApart: no money is asked for}
            documents:
              - {kind: PHOTO, level: RECOMMENDED, maxAgeDays: 30, covers: the pile}
            without: [common.remedy.alms]
            requirements:
              - id: greed.root-cause.appetite
                section: ROOT_CAUSE
                level: REQUIRED
                tense: ANY
                facts: [COUNT|DATE]
                reportedBy: [completeness.section-thin]
                title: The appetite is named
                met: [we wanted three]
                partial: hunger alone
                patterns:
                  - want <number>
                  - "!enough"
              - id: greed.remedy.gave-back
                section: IMMEDIATE_REMEDY
                level: RECOMMENDED
                use: give
                partly: [give something]
            """;

    @TempDir
    Path root;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(root.resolve("playbooks"));
        write("_shared", """
                shared:
                  give:
                    tense: DONE
                    title: It was given back
                    met: [we gave it back]
                    partial: a promise
                    patterns:
                      - give back
                """);
        write("_common", """
                requirements:
                  - {id: common.remedy.alms, section: IMMEDIATE_REMEDY, level: REQUIRED, tense: DONE,
                     title: Alms, met: [we gave alms], partial: some}
                """);
        write("_subjects", """
                neutral: []
                subjects: {GREED: []}
                """);
        write("_sub-issues", """
                issues: {short-weight: {title: short weight, topics: []}}
                types: {GREED: [short-weight]}
                """);
        write("_dispute", """
                requirements:
                  - {id: dispute.evidence.scales, section: ANY, level: REQUIRED, tense: ANY,
                     title: Scales, met: [the scales are attached], partial: none}
                """);
        write(
                "thrift",
                GREED.replace("greed.", "thrift.")
                        .replace("THRIFT", "FOLLY")
                        .replace("GREED", "THRIFT")
                        .replace("FOLLY", "GREED"));
        write("greed", GREED);
    }

    @Test
    void patternsKnowWhereTheyStandSharedOnesToo() {
        var playbooks = Playbooks.load(DataFiles.in(root));

        assertThat(playbooks.wordings("greed.root-cause.appetite").patterns())
                .containsExactly(
                        new PatternLine("playbooks/greed.yaml", 26, "want <number>"),
                        new PatternLine("playbooks/greed.yaml", 27, "!enough"));
        assertThat(playbooks.wordings("greed.remedy.gave-back").patterns())
                .containsExactly(new PatternLine("playbooks/_shared.yaml", 8, "give back"));
        assertThat(playbooks.wordings("greed.remedy.gave-back").partly())
                .containsExactly(new PatternLine("playbooks/greed.yaml", 32, "give something"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1  | type: GREED                  | type: AVARICE               | the file of this type is avarice.yaml
            1  | type: GREED                  | type: greed                 | a type is in upper case
            3  | [ACCOUNT]                    | [WAREHOUSE]                 | WAREHOUSE
            1  | title: Greed                 | name: Greed                 | title is missing
            11 | THRIFT                       | SLOTH                       | no other type is called SLOTH
            11 | THRIFT                       | GREED                       | no other type is called GREED
            13 | maxAgeDays: 30               | maxAgeDays: 0               | an age is 1 day or more
            13 | PHOTO                        | PAINTING                    | PAINTING
            14 | common.remedy.alms           | common.remedy.tithe         | no common requirement is called common.remedy.tithe
            16 | greed.root-cause.appetite    | wrath.root-cause.appetite   | an id of this section is greed.(root-cause).<slug>
            16 | greed.root-cause.appetite    | greed.prevention.appetite   | an id of this section is greed.(root-cause).<slug>
            16 | greed.root-cause.appetite    | greed.root-cause.Appetite   | an id of this section is greed.(root-cause).<slug>
            17 | ROOT_CAUSE                   | EVERYWHERE                  | EVERYWHERE
            16 | title: The appetite is named | note: hungry                | title is missing
            20 | [COUNT                       | [DAY                        | DAY
            21 | completeness.section-thin    | thin-section                | not a rule id: thin-section
            16 | met: [we wanted three]       | met: []                     | met is missing
            25 | patterns                     | wordings                    | wordings
            31 | use: give                    | use: take                   | nothing is shared as take
            31 | use: give                    | use: give;    tense: DONE   | beside use there may only be
            28 | id: greed.remedy.gave-back;    section: IMMEDIATE_REMEDY | id: greed.root-cause.appetite;    section: ROOT_CAUSE | a second requirement
            """, quoteCharacter = '~')
    void faultHasFileAndLine(int line, String right, String wrong, String says) throws IOException {
        write("greed", GREED.replace(right.replace(';', '\n'), wrong.replace(';', '\n')));

        assertThatThrownBy(() -> Playbooks.load(DataFiles.in(root)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageStartingWith("playbooks/greed.yaml:" + line + ": ")
                .hasMessageContaining(says);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve("playbooks/" + name + ".yaml"), text);
    }
}
