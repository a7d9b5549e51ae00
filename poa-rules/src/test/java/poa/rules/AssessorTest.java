package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import poa.model.Assessment;
import poa.model.Dimension;
import poa.model.Draft;
import poa.model.PartProgress;
import poa.model.RequirementResult;
import poa.model.RequirementStatus;
import poa.model.ReusedPassage;
import poa.model.SectionKind;
import poa.model.SectionResult;
import poa.model.Span;
import poa.model.Suspension;
import poa.model.Verdict;

class AssessorTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 16);

    @Test
    void goodLetterIsReady() {
        Assessment assessment = Letters.assess(Letters.good());

        assertThat(assessment.findings()).extracting("ruleId").isEmpty();
        assertThat(assessment.verdict()).isEqualTo(Verdict.READY);
        assertThat(assessment.sections()).allMatch(SectionResult::present);
    }

    @Test
    void sameInputGivesTheSameAssessmentOnAllThreads() {
        String text = Letters.with(
                SectionKind.ROOT_CAUSE, "We beg you, please help, due to the fact that we are desperate!!");
        Assessment one = Letters.assess(text);

        List<Assessment> many = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Letters.assess(text))
                .toList();

        assertThat(many).allMatch(one::equals);
    }

    @Test
    void typographyChangesNoScore() {
        String text = Letters.with(SectionKind.PREVENTION, "We don't know yet who checks it.");
        Map<Dimension, ?> scores = Letters.assess(text).scores();

        assertThat(Letters.assess(text.replace("\n", "\r\n")).scores()).isEqualTo(scores);
        assertThat(Letters.assess(text.replace('\'', '\u2019')).scores()).isEqualTo(scores);
        assertThat(Letters.assess("\uD835\uDD4F\uD835\uDD4F " + text).scores()).isEqualTo(scores);
        assertThat(Letters.assess(text.replace("\n", "  \n")).scores()).isEqualTo(scores);
    }

    @Test
    void spansAreTheCallersOwnWordsInAnyText() {
        String[] bits = {
            "We will see you in court", "\uD83D\uDE00", "\u2019", "\r\n", "\n\n", " ", "\uD835\uDD4F", "\u00A0",
                    "e\u0301", "- ",
            "Root cause:", "<b>", "**", "[date]", "$1,200.50", "112-1234567-1234567", "!!", "\u0627\u0644", "\t",
                    "October 5, 2026",
            "please", ".", "\"", "(", "didn't", "\uFEFF", "Inc.", "due to the fact that", "\u200D", "1."
        };
        Random random = new Random(20261116);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60) + 1; k > 0; k--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            Suspension suspension = again(text.toString());
            Assessment assessment = Letters.assessor().assess(Draft.of(text.toString()), suspension, DAY);
            assertThat(assessment.progress().parts())
                    .flatExtracting(PartProgress::reused)
                    .allSatisfy(passage -> assertThat(passage.earlier().quote())
                            .isEqualTo(text.substring(
                                    passage.earlier().start(), passage.earlier().end())));
            assertThat(spans(assessment)).allSatisfy(span -> {
                assertThat(span.quote()).isEqualTo(text.substring(span.start(), span.end()));
                assertThat(span.quote()).isNotEmpty();
                assertThat(Character.isLowSurrogate(span.quote().charAt(0))).isFalse();
            });
        }
    }

    @Test
    void sectionsOfADraftHaveOffsetsOfTheirOwn() {
        String prevention =
                "Since May 8 our operations manager checks each delivery. Reinstate us or we will see you in court.";
        Draft draft = new Draft(
                null,
                Map.of(
                        SectionKind.ROOT_CAUSE, "We did not compare the carton with the listing.",
                        SectionKind.IMMEDIATE_REMEDY, "On May 4 we refunded all 14 buyers.",
                        SectionKind.PREVENTION, prevention),
                null);

        Assessment assessment = Letters.assessor().assess(draft, Suspension.of("INAUTHENTIC"), DAY);

        assertThat(assessment.sections()).allMatch(SectionResult::present);
        assertThat(assessment.findings())
                .filteredOn(finding -> finding.ruleId().equals("respectfulness.threat"))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.section()).isEqualTo(SectionKind.PREVENTION);
                    assertThat(finding.span().pointer()).isEqualTo("/draft/sections/prevention");
                    assertThat(prevention.substring(
                                    finding.span().start(), finding.span().end()))
                            .isEqualTo(finding.span().quote());
                });
    }

    @Test
    void anotherLanguageIsSaidAndNothingElse() {
        Assessment assessment = Letters.assess(
                "Sehr geehrte Damen und Herren, wir haben am 5. Mai alle Angebote geschlossen und die"
                        + " Ware gepr\u00FCft. K\u00FCnftig pr\u00FCft unser Lagerleiter jede Lieferung, bevor sie verkauft wird.");

        assertThat(assessment.findings()).extracting("ruleId").containsExactly("completeness.language-unsupported");
        assertThat(assessment.scores().values())
                .allSatisfy(score -> assertThat(score.score()).isZero());
        assertThat(assessment.requirements())
                .isNotEmpty()
                .allMatch(requirement -> requirement.status() == RequirementStatus.MISSING);
    }

    @Test
    void unknownTypeIsRefused() {
        assertThatThrownBy(() -> Letters.assessor().assess(Draft.of("Text."), Suspension.of("NO_SUCH_TYPE"), DAY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** A second appeal after one of the same words. */
    private static Suspension again(String text) {
        Suspension first = Suspension.of("INAUTHENTIC");
        return new Suspension(
                first.type(),
                first.scope(),
                first.appealKind(),
                first.marketplace(),
                first.noticeDate(),
                first.asins(),
                List.of("112-1234567-1234567"),
                first.complaintIds(),
                first.rightsOwners(),
                first.brands(),
                first.requestedDocuments(),
                2,
                null,
                null,
                List.of(text));
    }

    private static List<Span> spans(Assessment assessment) {
        return Stream.of(
                        assessment.coverage().stream().flatMap(item -> item.evidence().stream()),
                        assessment.progress() == null
                                ? Stream.<Span>empty()
                                : assessment.progress().parts().stream()
                                        .flatMap(part -> Stream.concat(
                                                part.added().stream(),
                                                part.reused().stream().map(ReusedPassage::here))),
                        assessment.findings().stream().map(finding -> finding.span()),
                        assessment.requirements().stream()
                                .map(RequirementResult::evidence)
                                .flatMap(List::stream),
                        assessment.sections().stream().flatMap(section -> Stream.of(section.heading(), section.span())))
                .flatMap(stream -> stream)
                .filter(span -> span != null)
                .toList();
    }
}
