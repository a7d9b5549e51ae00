package poa.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import poa.model.Dimension;
import poa.model.Severity;
import poa.rules.RuleSetException;
import poa.rules.catalogue.ScoringPolicy.Points;
import poa.rules.data.DataFiles;

class ScoringPolicyTest {
    private static final DataFiles FILES = DataFiles.ofModule();
    private static final ScoringPolicy POLICY = ScoringPolicy.load(FILES);

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource
    void firstAttemptIsJudgedMoreStrictly(Dimension dimension) {
        assertThat(POLICY.threshold(dimension, 1)).isGreaterThan(POLICY.threshold(dimension, 2));
        assertThat(POLICY.threshold(dimension, 3)).isEqualTo(POLICY.threshold(dimension, 2));
    }

    @ParameterizedTest
    @EnumSource
    void oneMajorMeansAnotherRoundOnTheFirstAttempt(Dimension dimension) {
        assertThat(100 - POLICY.points("any.rule", Severity.MAJOR).first()).isLessThan(POLICY.threshold(dimension, 1));
    }

    @Test
    void ruleMayHavePointsOfItsOwnButAnInfoCostsNone() {
        assertThat(POLICY.points("concision.filler", Severity.MINOR)).isEqualTo(new Points(2, 1));
        assertThat(POLICY.points("concision.filler", Severity.INFO)).isEqualTo(new Points(0, 0));
    }

    @Test
    void everyNumberSaysWhy() {
        assertThat(FILES.lines("scoring.yaml"))
                .filteredOn(line -> line.matches("\\s+\\S.*: .*\\d.*"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).matches(".*\\d}?  +# .{15,}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            first: 40, further: 20 | first: 40, further: 41 | '  BLOCKER:'           | no more than the first
            first: 4, further: 2   | first: 4, further: 0   | '  MINOR:'             | costs a point at least
            first: 4, further: 2   | first: 4, further: 1.5 | '  MINOR:'             | 1.5
            first: 4, further: 2   | first: 4               | '  MINOR:'             | further is missing
            first: 4, further: 2   | first: 27, further: 2  | '  MINOR:'             | costs more than a MAJOR
            first: 0, further: 0   | first: 1, further: 0   | '  INFO:'              | an INFO costs no points
            concision.filler       | style.filler           | '  style.filler:'      | not a rule id: style.filler
            CONCISION: 75          | CONCISION: 101         | '    CONCISION: 101'     | a threshold is 1 to 100
            CONCISION: 75          | CLARITY: 75            | '  first:'       | CLARITY
            COMPLETENESS: 0.35     | COMPLETENESS: 0.4      | weights:               | the weights sum to 1.05
            CONCISION: 0.15        | CONCISION: 0           | '  CONCISION: 0'       | a weight is above 0
            idsListed: 5           | idsListed: 0           | '  idsListed: 0'       | a limit is 1 or more
            idsListed: 5           | idsShown: 5            | limits:                | idsListed is missing
            tooLongSoft: 600       | tooLongSoft: 1001      | '  tooLongSoft: 1001'  | the soft limit is above the hard one
            """)
    void faultHasFileAndLine(String right, String wrong, String at, String says) throws IOException {
        String text = FILES.text("scoring.yaml").replaceFirst(right, wrong);
        Files.writeString(root.resolve("scoring.yaml"), text);

        long line = 1
                + text.substring(0, text.indexOf("\n" + at) + 1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        assertThatThrownBy(() -> ScoringPolicy.load(DataFiles.in(root)))
                .isInstanceOf(RuleSetException.class)
                .hasMessageStartingWith("scoring.yaml:" + line + ": ")
                .hasMessageContaining(says);
    }
}
