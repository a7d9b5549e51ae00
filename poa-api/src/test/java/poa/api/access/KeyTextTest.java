package poa.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void keyThatWasMadeIsRead() {
        var made = KeyText.make();

        assertThat(KeyText.read(made.secret()))
                .hasValueSatisfying(read -> assertThat(read.hash()).isEqualTo(made.hash()));
    }

    @Test
    void noTwoAreTheSame() {
        assertThat(Stream.generate(KeyText::make).limit(1_000).map(KeyText::secret))
                .doesNotHaveDuplicates();
    }

    @Test
    void slipOfThePenIsSeen() {
        var key = KeysRequired.FIRST_KEY;

        assertThat(KeyText.read(key)).isPresent();
        assertThat(IntStream.range(4, key.length())
                        .mapToObj(i -> key.substring(0, i) + (key.charAt(i) == 'x' ? 'y' : 'x') + key.substring(i + 1)))
                .allSatisfy(slip -> assertThat(KeyText.read(slip)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "poa_",
                "POA_FirstKeyOfAllTestsAndOfThemOnl1b4NhM",
                "poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhM ",
                "poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhM\n",
                "poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhMM"
            })
    void otherTextIsNoKey(String text) {
        assertThat(KeyText.read(text)).isEmpty();
    }

    @Test
    void messageThatHoldsItByMistakeDoesNotTellIt() {
        var key = KeyText.make();

        assertThat(key.toString()).hasSizeLessThan(12).isEqualTo(key.prefix() + "...");
    }
}
