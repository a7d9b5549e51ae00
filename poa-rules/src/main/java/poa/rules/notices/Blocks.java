package poa.rules.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.rules.reading.Range;

/** Divides a mail into blocks. Each line is one, unless it goes on a line that a mail program has broken. */
final class Blocks {
    private static final Pattern MARK = Pattern.compile(
            "(?:[-*\u2022\u25CF\u25AA\u25E6\u00B7\u2013\u2014]+\\s*(?=[\\p{L}\\p{N}\"(])|o\\s+"
                    + "|\\(?\\d{1,2}[.)]\\s+|\\(?[a-z][.)]\\s+|step\\s\\d\\s?:\\s+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELD = Pattern.compile("\\p{Lu}[\\p{L} /()'-]{1,40}:(?:\\s.*|\\S*)");
    private static final Pattern COLUMNS = Pattern.compile("[|\\t]|\\S {3,}\\S");
    private static final Pattern OPENS = Pattern.compile(
            "(?:why|how|what|where|who|when|has|have|is|are|do|by|dear|hello|hi|sincerely|regards|thank)\\b",
            Pattern.CASE_INSENSITIVE);
    /** A line that ends further left was ended by its writer. */
    private static final int BROKEN_FROM = 45;

    private Blocks() {}

    static List<Block> of(Mail mail) {
        String text = mail.text().text();
        List<Block> blocks = new ArrayList<>();
        if (mail.subject() != null) {
            blocks.add(new Block(mail.subject(), 0, false));
        }
        int group = 1;
        boolean open = false;
        for (Range line : Lines.of(mail.text().text(mail.body()))) {
            Range range =
                    new Range(mail.body().start() + line.start(), mail.body().start() + line.end());
            if (range.length() == 0) {
                group++;
                open = false;
                continue;
            }
            Matcher mark = MARK.matcher(text).region(range.start(), range.end());
            boolean item = mark.lookingAt() && mark.end() < range.end();
            Block last = open ? blocks.get(blocks.size() - 1) : null;
            if (last != null && !item && goesOn(text, last.range(), range)) {
                blocks.set(
                        blocks.size() - 1, new Block(new Range(last.range().start(), range.end()), group, last.item()));
            } else {
                blocks.add(new Block(new Range(item ? mark.end() : range.start(), range.end()), group, item));
            }
            open = true;
        }
        return blocks;
    }

    private static boolean goesOn(String text, Range above, Range line) {
        int feed = text.lastIndexOf('\n', above.end() - 1);
        int width = above.end() - Math.max(above.start(), feed + 1);
        char last = text.charAt(above.end() - 1);
        char first = text.charAt(line.start());
        return width >= BROKEN_FROM
                && ".?!:;|".indexOf(last) < 0
                && !fits(FIELD, text, line)
                && !COLUMNS.matcher(text).region(line.start(), line.end()).find()
                && !COLUMNS.matcher(text)
                        .region(above.end() - width, above.end())
                        .find()
                && (Character.isLowerCase(first)
                        || !OPENS.matcher(text).region(line.start(), line.end()).lookingAt());
    }

    private static boolean fits(Pattern pattern, String text, Range range) {
        return pattern.matcher(text).region(range.start(), range.end()).matches();
    }
}
