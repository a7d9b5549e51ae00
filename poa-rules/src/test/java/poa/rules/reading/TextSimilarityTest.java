package poa.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TextSimilarityTest {
    private static final String PLAN = "our check compare the number and never look at the seal";

    private final TextSimilarity similarity = new TextSimilarity();

    @Test
    void textInsideALongerOneIsContainedInFull() {
        assertThat(similarity.containment(PLAN, "dear amazon " + PLAN + " please reinstate our account"))
                .isEqualTo(1);
    }

    @Test
    void longerTextIsContainedInPart() {
        assertThat(similarity.containment("a b c d e f", "a b c d")).isEqualTo(0.5);
    }

    @Test
    void otherWordsAreNotContained() {
        assertThat(similarity.containment(PLAN, "we refund every buyer in full"))
                .isZero();
    }

    @Test
    void textOfTwoWordsIsComparedAsAWhole() {
        assertThat(similarity.containment("closed offer", "closed offer")).isEqualTo(1);
        assertThat(similarity.containment("closed offer", PLAN)).isZero();
    }

    @Test
    void textWithNoWordsAddsNothing() {
        assertThat(similarity.containment("", PLAN)).isEqualTo(1);
    }

    @Test
    void orderOfWordsDoesNotMatterToTheCosine() {
        assertThat(similarity.cosine(Map.of("seal", 1, "check", 2), Map.of("check", 2, "seal", 1)))
                .isCloseTo(1, within(1e-9));
        assertThat(similarity.cosine(Map.of("seal", 1), Map.of("refund", 1))).isZero();
        assertThat(similarity.cosine(Map.of(), Map.of("refund", 1))).isZero();
    }
}
