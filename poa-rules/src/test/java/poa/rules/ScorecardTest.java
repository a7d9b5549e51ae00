package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import poa.model.Dimension;
import poa.model.Finding;
import poa.model.Severity;
import poa.model.Verdict;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;

class ScorecardTest {
    private static final ScoringPolicy POLICY = ScoringPolicy.load(DataFiles.ofModule());

    @Test
    void nothingNoticedIsFullMarksAndReady() {
        Scorecard card = card(List.of());

        assertThat(card.scores().values())
                .allSatisfy(score -> assertThat(score.score()).isEqualTo(100));
        assertThat(card.overall(card.scores())).isEqualTo(100);
        assertThat(card.verdict(card.scores())).isEqualTo(Verdict.READY);
    }

    @Test
    void eachFurtherFaultLowersItsDimensionUntilItIsZero() {
        List<Finding> findings = new ArrayList<>();
        int before = 100;
        for (int i = 0; i < 40; i++) {
            findings.add(finding("concision.wordy-phrase", Severity.MINOR));
            int now = card(findings).scores().get(Dimension.CONCISION).score();
            assertThat(now).isLessThan(before == 0 ? 1 : before);
            before = now;
        }
    }

    @Test
    void impactIsWhatTheScoreGainsWithoutTheFinding() {
        List<Finding> both = List.of(
                finding("respectfulness.threat", Severity.BLOCKER), finding("respectfulness.idiom", Severity.MINOR));

        Scorecard card = card(both);

        int with = card.scores().get(Dimension.RESPECTFULNESS).score();
        for (Finding finding : card.findings()) {
            List<Finding> others = both.stream()
                    .filter(other -> !other.ruleId().equals(finding.ruleId()))
                    .toList();
            int without = card(others).scores().get(Dimension.RESPECTFULNESS).score();
            assertThat(finding.impact()).isEqualTo((double) without - with);
        }
    }

    @Test
    void aBlockerBlocksWhateverTheScores() {
        Scorecard card = card(List.of(finding("respectfulness.threat", Severity.BLOCKER)));

        assertThat(card.verdict(card.scores())).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void laterAttemptsAreJudgedLessStrictly() {
        List<Finding> one = List.of(finding("persuasiveness.excuse", Severity.MAJOR));

        Scorecard first = new Scorecard(POLICY, 1, one);
        Scorecard second = new Scorecard(POLICY, 2, one);

        assertThat(first.verdict(first.scores())).isEqualTo(Verdict.REVISE);
        assertThat(second.verdict(second.scores())).isEqualTo(Verdict.READY);
    }

    private static Scorecard card(List<Finding> findings) {
        return new Scorecard(POLICY, 1, findings);
    }

    private static Finding finding(String ruleId, Severity severity) {
        return new Finding(
                ruleId, Dimension.ofRuleId(ruleId), severity, null, null, "Message.", "Advice.", null, null, 0);
    }
}
