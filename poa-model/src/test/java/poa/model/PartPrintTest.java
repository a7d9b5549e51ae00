package poa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartPrintTest {

    @Test
    void partsOfTheSameWordingShareAll() {
        assertThat(print(100, 0).percentIn(print(100, 0))).isEqualTo(100);
    }

    @Test
    void partThatStandsInALongerOneIsAllInIt() {
        // of 200 runs of both together half are common
        assertThat(print(100, 0).percentIn(print(200, PartPrint.SIZE / 2))).isEqualTo(100);
        assertThat(print(200, PartPrint.SIZE / 2).percentIn(print(100, 0))).isEqualTo(50);
    }

    @Test
    void partsWithNothingInCommonShareNothing() {
        assertThat(print(100, 0).percentIn(print(100, PartPrint.SIZE))).isZero();
    }

    @Test
    void likePartsHaveABandInCommonAndUnlikeOnesNone() {
        assertThat(common(print(100, 0).bands(1), print(100, 20).bands(1))).isNotEmpty();
        assertThat(common(print(100, 0).bands(1), print(100, PartPrint.SIZE).bands(1)))
                .isEmpty();
    }

    @Test
    void bandsOfAnotherSaltAreOthers() {
        assertThat(common(print(100, 0).bands(1), print(100, 0).bands(2))).isEmpty();
    }

    private static Set<Integer> common(List<Integer> some, List<Integer> others) {
        var common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** @param other how many of the numbers differ from those of a print with none */
    private static PartPrint print(int runs, int other) {
        return new PartPrint(
                SectionKind.PREVENTION,
                runs,
                IntStream.range(0, PartPrint.SIZE)
                        .map(i -> i < other ? -1_000 - 7 * i : 31 * i)
                        .boxed()
                        .toList());
    }
}
