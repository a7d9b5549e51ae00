package poa.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;

class LengthLimitsTest {
    private static final ScoringPolicy.Limits LIMITS =
            ScoringPolicy.load(DataFiles.ofModule()).limits();

    @Test
    void eachFurtherSubIssueMakesRoomForItsCauseRemedyAndChange() {
        LengthLimits one = LengthLimits.of(LIMITS, 0);

        LengthLimits three = LengthLimits.of(LIMITS, 2);

        assertThat(one).isEqualTo(new LengthLimits(LIMITS.tooLongSoft(), LIMITS.tooLongHard()));
        assertThat(three.soft() - one.soft()).isEqualTo(2 * LIMITS.tooLongPerSubIssue());
        assertThat(three.hard() - one.hard()).isEqualTo(2 * LIMITS.tooLongPerSubIssue());
    }
}
