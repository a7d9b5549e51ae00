import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes requests to score letters of so many words. Arguments: a folder, then numbers of words. */
public class Letters {
    public static void main(String[] args) throws Exception {
        for (int i = 1; i < args.length; i++) {
            int words = Integer.parseInt(args[i]);
            Files.writeString(
                    Path.of(args[0], words + ".json"),
                    "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"asOf\":\"2026-11-02\",\"draft\":{\"text\":\""
                            + letter(words).replace("\n", "\\n") + "\"}}");
            Files.writeString(Path.of(args[0], words + ".txt"), letter(words));
        }
    }

    /** Letters of other cases one after the other, until there are enough words. */
    private static String letter(int words) {
        var text = new StringBuilder();
        int left = words;
        for (int i = 0; left > 0; i++) {
            var some = Load.letter(i * 50).split(" ", left + 1);
            text.append(String.join(" ", Arrays.copyOf(some, Math.min(some.length, left)))).append("\n\n");
            left -= some.length;
        }
        return text.toString();
    }
}
