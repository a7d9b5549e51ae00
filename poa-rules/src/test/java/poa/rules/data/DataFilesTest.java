package poa.rules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.rules.RuleSetException;

class DataFilesTest {
    @TempDir
    Path root;

    @Test
    void listsAFolderAndThoseBelowByName() throws IOException {
        write("rules/respectfulness/threat.yaml", "a");
        write("rules/concision/filler.yaml", "b");
        write("rules/concision/filler.drl", "c");
        write("rulesets/other.yaml", "d");

        var files = DataFiles.in(root);

        assertThat(files.list("rules", ".yaml"))
                .containsExactly("rules/concision/filler.yaml", "rules/respectfulness/threat.yaml");
        assertThat(files.list("words", ".txt")).isEmpty();
    }

    @Test
    void linesKnowNothingOfCarriageReturnsAndByteOrderMarks() throws IOException {
        write("words/a.txt", "\uFEFFone\r\n\r\ntwö");

        var lines = DataFiles.in(root).lines("words/a.txt");

        assertThat(lines).containsExactly("one", "", "twö");
    }

    @Test
    void missingFileIsNamed() {
        var files = DataFiles.in(root);

        assertThatThrownBy(() -> files.lines("words/none.txt"))
                .isInstanceOf(RuleSetException.class)
                .hasMessage("words/none.txt:1: there is no such file");
    }

    @Test
    void otherEncodingIsRefusedWithItsLine() throws IOException {
        Files.createDirectories(root.resolve("lexicons"));
        Files.write(root.resolve("lexicons/a.txt"), "fine\nna\u00efve\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> DataFiles.in(root)).hasMessage("lexicons/a.txt:2: not UTF-8");
    }

    @Test
    void digestIsTheSameWhateverTheLineEnds() throws IOException {
        write("scoring.yaml", "a: 1\nb: 2\n");
        var before = DataFiles.in(root).digest();

        write("scoring.yaml", "a: 1\r\nb: 2\r\n");
        var after = DataFiles.in(root).digest();

        assertThat(after).isEqualTo(before).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void digestChangesWithTextNameAndNewFile() throws IOException {
        write("words/a.txt", "one");
        var before = DataFiles.in(root).digest();

        write("words/a.txt", "two");
        var otherText = DataFiles.in(root).digest();
        Files.move(root.resolve("words/a.txt"), root.resolve("words/b.txt"));
        var otherName = DataFiles.in(root).digest();
        write("playbooks/c.yaml", "");
        var newFile = DataFiles.in(root).digest();

        assertThat(new String[] {before, otherText, otherName, newFile}).doesNotHaveDuplicates();
    }

    @Test
    void classesMadeFromRulesAreNoData() throws IOException {
        write("rules/concision/filler.drl", "a");
        var before = DataFiles.in(root).digest();

        Files.write(root.resolve("rules/concision/Made.class"), new byte[] {(byte) 0xCA, (byte) 0xFE});
        var after = DataFiles.in(root);

        assertThat(after.digest()).isEqualTo(before);
        assertThat(after.list("rules", "")).containsExactly("rules/concision/filler.drl");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
