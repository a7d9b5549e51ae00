package poa.rules.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.rules.reading.Range;

/** Finds the day of a message: in its headers, in a field, or alone on a line at its top or by its signature. */
final class NoticeDateReader {
    private static final Pattern FIELD = Pattern.compile(
            "\\s*(?:notice date|date of (?:the |this )?notice|date|sent|issued|sent on|issued on|dated)\\s?[:|\\t]\\s*(.{6,60})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALONE = Pattern.compile(
            "\\s*(?:(?:sent|issued|dated)(?: on)? )?(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}{0,6}\\.?,? )?"
                    + "(\\d{1,2}(?:st|nd|rd|th|\\.)? (?:of )?\\p{L}{3,12}\\.?,? \\d{4}|\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{4}-\\d{2}-\\d{2})\\.?\\s*",
            Pattern.CASE_INSENSITIVE);
    /** Lines from the top, and from the end, among which a day alone is that of the message. */
    private static final int TOP = 4;

    private static final int SIGNATURE = 5;

    private final DayReader days;

    NoticeDateReader(DayReader days) {
        this.days = days;
    }

    Read<LocalDate> read(Letter letter, String marketplace) {
        Range header = letter.mail().date();
        if (header != null) {
            LocalDate date = days.find(letter.text(header), marketplace, null);
            if (date != null) {
                return Read.at(date, header);
            }
        }
        Read<LocalDate> field = first(letter, FIELD, 0, letter.blocks().size(), marketplace);
        if (field.value() != null) {
            return field;
        }
        int size = letter.blocks().size();
        Read<LocalDate> top = first(letter, ALONE, 0, Math.min(TOP, size), marketplace);
        return top.value() != null ? top : first(letter, ALONE, Math.max(0, size - SIGNATURE), size, marketplace);
    }

    private Read<LocalDate> first(Letter letter, Pattern pattern, int from, int to, String marketplace) {
        List<Block> blocks = letter.blocks().subList(from, to);
        for (Block block : blocks) {
            Matcher line = pattern.matcher(letter.text())
                    .region(block.range().start(), block.range().end());
            LocalDate date = !block.item() && line.matches() ? days.find(line.group(1), marketplace, null) : null;
            if (date != null) {
                return Read.at(date, new Range(line.start(1), line.end(1)));
            }
        }
        return Read.nothing();
    }
}
