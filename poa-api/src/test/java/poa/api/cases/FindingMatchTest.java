package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import poa.api.assessments.FindingView;
import poa.api.assessments.SpanView;
import poa.model.SectionKind;
import poa.model.Severity;

class FindingMatchTest {
    private static final String LONG = "On 6 October our receiving lead, who had been away, opened all cartons of the"
            + " delivery and compared each seal with the detail page before he signed the sheet";

    @Test
    void wordsThatMovedStayed() {
        var before = List.of(marked("tone.threat", SectionKind.PREVENTION, 90, "see you in court"));
        var now = List.of(marked("tone.threat", SectionKind.ROOT_CAUSE, 7, "See  you\nin court"));

        var match = FindingMatch.of(before, now);

        assertThat(match).isEqualTo(new FindingMatch(List.of(), List.of(), now));
    }

    @Test
    void secondOfTwoIsMended() {
        var first = marked("tone.threat", SectionKind.ROOT_CAUSE, 3, "see you in court");
        var second = marked("tone.threat", SectionKind.PREVENTION, 50, "see you in court");
        var left = marked("tone.threat", SectionKind.PREVENTION, 20, "see you in court");

        var match = FindingMatch.of(List.of(first, second), List.of(left));

        assertThat(match).isEqualTo(new FindingMatch(List.of(first), List.of(), List.of(left)));
    }

    @Test
    void sameWordsOfAnotherRuleAreAnotherFinding() {
        var before = marked("tone.threat", SectionKind.PREVENTION, 3, "see you in court");
        var now = marked("tone.sarcasm", SectionKind.PREVENTION, 3, "see you in court");

        assertThat(FindingMatch.of(List.of(before), List.of(now)))
                .isEqualTo(new FindingMatch(List.of(before), List.of(now), List.of()));
    }

    @Test
    void sentenceThatWasEditedStayed() {
        var before = marked("concision.long-sentence", SectionKind.ROOT_CAUSE, 0, LONG);
        var now =
                marked("concision.long-sentence", SectionKind.ROOT_CAUSE, 0, LONG.replace(", who had been away,", ""));

        assertThat(FindingMatch.of(List.of(before), List.of(now)))
                .isEqualTo(new FindingMatch(List.of(), List.of(), List.of(now)));
    }

    @Test
    void otherSentenceWithTheFaultIsNew() {
        var before = marked("concision.long-sentence", SectionKind.ROOT_CAUSE, 0, LONG);
        var now = marked("concision.long-sentence", SectionKind.ROOT_CAUSE, 0, "We write, and write, and do not stop.");

        assertThat(FindingMatch.of(List.of(before), List.of(now)))
                .isEqualTo(new FindingMatch(List.of(before), List.of(now), List.of()));
    }

    @Test
    void requirementThatIsStillNotMetStayed() {
        var missing =
                of("completeness.requirement", SectionKind.PREVENTION, null, "Nothing on suppliers.", "suppliers");
        var vague = of(
                "completeness.requirement",
                SectionKind.PREVENTION,
                new SpanView("/draft/text", 3, 12, "suppliers"),
                "Little on suppliers.",
                "suppliers");
        var other = of("completeness.requirement", SectionKind.PREVENTION, null, "Nothing on seals.", "seals");

        assertThat(FindingMatch.of(List.of(missing), List.of(other, vague)))
                .isEqualTo(new FindingMatch(List.of(), List.of(other), List.of(vague)));
    }

    @Test
    void thousandsOfFindingsAreMatched() {
        var before = IntStream.range(0, 5_000)
                .mapToObj(i -> marked("tone.threat", SectionKind.PREVENTION, i, "word " + i))
                .toList();
        var now = before.subList(1, before.size());

        assertThat(FindingMatch.of(before, now)).isEqualTo(new FindingMatch(before.subList(0, 1), List.of(), now));
    }

    private static FindingView marked(String rule, SectionKind section, int start, String quote) {
        return of(rule, section, new SpanView("/draft/text", start, start + quote.length(), quote), "Marked.", null);
    }

    private static FindingView of(
            String rule, SectionKind section, SpanView span, String message, String requirementId) {
        return new FindingView(
                rule,
                rule.substring(0, rule.indexOf('.')),
                Severity.MAJOR,
                section,
                span,
                message,
                "Mend it.",
                null,
                requirementId,
                1);
    }
}
