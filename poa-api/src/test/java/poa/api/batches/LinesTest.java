package poa.api.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final String TEXT = "one\n\n  \r\ntwö\r\ntoo long for it\nthree";

    @Test
    void linesAreTheSameHoweverTheyAreCutIntoPieces() {
        var expected = List.of("1 one", "4 twö\r", "5 null", "6 three");
        var bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        for (int size = 1; size <= bytes.length; size++) {
            // Given
            var lines = new Lines(6);

            // When
            var read = new ArrayList<String>();
            for (int from = 0; from < bytes.length; from += size) {
                lines.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size)));
                for (var line = lines.next(); line != null; line = lines.next()) {
                    read.add(told(line));
                }
            }
            read.add(told(lines.last()));

            // Then
            assertThat(read).as("pieces of %d", size).isEqualTo(expected);
        }
    }

    @Test
    void nothingAfterTheLastEndOfALineIsNoLine() {
        var lines = new Lines(6);
        lines.add("one\n".getBytes(StandardCharsets.UTF_8));

        assertThat(told(lines.next())).isEqualTo("1 one");
        assertThat(lines.next()).isNull();
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.last()).isNull();
    }

    private static String told(Lines.Line line) {
        return line.number() + " " + (line.text() == null ? null : new String(line.text(), StandardCharsets.UTF_8));
    }
}
