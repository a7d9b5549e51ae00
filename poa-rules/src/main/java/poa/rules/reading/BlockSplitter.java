package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.model.SectionKind;

/**
 * Divides a letter into paragraphs, list items and headings. A paragraph ends at a blank line, a heading or a list item;
 * where the text has no blank line at all, at each line break.
 */
final class BlockSplitter {
    /** Bullets, arrows, ticks, stars and boxes, those of Word's own fonts, emoji, and digits in a box. */
    private static final String SIGN =
            "[\u00B7\u2022\u2023\u2043\u2190-\u21FF\u2219\u25A0-\u27BF\u2B00-\u2BFF\uE000-\uF8FF"
                    + "\\x{1F100}-\\x{1FAFF}]\uFE0F?|\\d\uFE0F?\u20E3";

    private static final Pattern MARK =
            Pattern.compile("(?:" + SIGN + "){1,4}\\s*|(?:[-*+o]|\\(?\\d{1,2}[.)]|\\(?[a-zA-Z][.)]"
                    + "|\\(?[ivxIVX]{1,4}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,2}\\.?(?=\\s+\\p{Lu}))\\s+");
    /** A text of nothing else would overflow the stack without a bound. */
    private static final Pattern DECORATION =
            Pattern.compile("(?:#{1,6}\\s*|\\*{1,3}|_{1,3}|=+\\s*|<(?:b|strong|h\\d|u|p)>"
                    + "|(?i:(?:part|section|step)\\s+(?:\\d|[a-c]|one|two|three)\\s*[:.)-]\\s*)){1,6}");

    private static final Pattern CLOSING_TAG = Pattern.compile("</(?:b|strong|h\\d|u|p)>$");
    private static final int LONGEST_TAG = 9;
    private static final int HEADING_WORDS = 14;
    private static final int TITLE_WORDS = 8;
    private static final int LEAD_IN_UNITS = 70;

    private final String plain;
    private final List<Token> tokens;
    private final Headings headings;
    private final LetterText.Field field;
    private final RunInHeadings runIn;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Range> lines = new ArrayList<>();

    private boolean blankLines;
    /** Whether lines of their own head parts, so that the label of a list item is none. */
    private boolean headed;

    private int group;
    private Block open;

    private BlockSplitter(String plain, List<Token> tokens, Headings headings, LetterText.Field field, int firstGroup) {
        this.plain = plain;
        this.tokens = tokens;
        this.headings = headings;
        this.field = field;
        this.group = firstGroup;
        runIn = new RunInHeadings(plain, tokens, headings);
    }

    static List<Block> split(LetterText text, String plain, List<Token> tokens, Headings headings) {
        List<Block> all = new ArrayList<>();
        for (LetterText.Field field : text.fields()) {
            int group = all.isEmpty() ? 0 : all.get(all.size() - 1).group() + 1;
            all.addAll(new BlockSplitter(plain, tokens, headings, field, group).split());
        }
        return all;
    }

    private List<Block> split() {
        readLines();
        headed = isHeaded();
        for (int i = 0; i < lines.size(); i++) {
            Range line = lines.get(i);
            if (line.length() == 0) {
                close();
                group++;
                continue;
            }
            int start = line.start();
            for (Range heading : runIn.find(line)) {
                if (heading.start() > start) {
                    line(i, trimmed(start, heading.start()));
                }
                close();
                add(Block.Kind.LEAD_IN, heading.start(), heading.end());
                start = runIn.behind(heading);
            }
            line(i, trimmed(start, line.end()));
        }
        close();
        return blocks;
    }

    private void readLines() {
        int at = field.start();
        while (at <= field.end()) {
            int feed = plain.indexOf('\n', at);
            int end = feed < 0 || feed > field.end() ? field.end() : feed;
            lines.add(trimmed(at, end));
            at = end + 1;
        }
        boolean seen = false;
        boolean pending = false;
        for (Range line : lines) {
            blankLines |= pending && line.length() > 0;
            seen |= line.length() > 0;
            pending = seen && line.length() == 0;
        }
    }

    private boolean isHeaded() {
        Set<SectionKind> kinds = EnumSet.noneOf(SectionKind.class);
        for (int i = 0; i < lines.size(); i++) {
            Range line = lines.get(i);
            Matcher mark = MARK.matcher(plain).region(line.start(), line.end());
            boolean marked = mark.lookingAt();
            Range title = title(marked ? mark.end() : line.start(), line.end());
            if (isHeading(i, line, marked, title)) {
                SectionKind kind = headings.loosely(tokens, firstToken(title.start()), firstToken(title.end()));
                if (kind != null && kind != SectionKind.OTHER) {
                    kinds.add(kind);
                }
            }
        }
        return kinds.size() > 1;
    }

    private Range trimmed(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(plain.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    private void line(int number, Range line) {
        Matcher mark = MARK.matcher(plain).region(line.start(), line.end());
        boolean marked = mark.lookingAt();
        int content = marked ? mark.end() : line.start();
        Range title = title(content, line.end());
        if (isHeading(number, line, marked, title)) {
            close();
            add(Block.Kind.HEADING, title.start(), title.end());
            return;
        }
        int behindLeadIn = marked && headed ? -1 : leadIn(content, line.end());
        if (behindLeadIn > 0) {
            close();
            Range lead = title(content, behindLeadIn);
            add(Block.Kind.LEAD_IN, lead.start(), lead.end());
            content = trimmed(behindLeadIn, line.end()).start();
        }
        if (marked || behindLeadIn > 0 || open == null || !blankLines) {
            close();
            open = block(marked ? Block.Kind.ITEM : Block.Kind.PARAGRAPH, content, line.end());
        } else {
            open = block(open.kind(), open.start(), line.end());
        }
    }

    /** The words of a line without the marks of a heading around them. */
    private Range title(int from, int to) {
        Matcher decoration = DECORATION.matcher(plain).region(from, to);
        int start = decoration.lookingAt() ? decoration.end() : from;
        Matcher mark = MARK.matcher(plain).region(start, to);
        if (mark.lookingAt()) {
            start = mark.end();
        }
        return new Range(start, withoutTail(start, to));
    }

    /** Where a title ends before colons, rules and closing tags. */
    private int withoutTail(int from, int to) {
        int end = to;
        while (end > from) {
            char last = plain.charAt(end - 1);
            Matcher tag = CLOSING_TAG.matcher(plain).region(Math.max(from, end - LONGEST_TAG), end);
            if (last == '>' && tag.find()) {
                end = tag.start();
            } else if (Character.isWhitespace(last) || ":*_#=-".indexOf(last) >= 0) {
                end--;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isHeading(int number, Range line, boolean marked, Range title) {
        if (title.length() == 0) {
            return false;
        }
        int from = firstToken(title.start());
        int to = firstToken(title.end());
        int words = to - from;
        char last = plain.charAt(title.end() - 1);
        if (words == 0 || words > HEADING_WORDS || last == '.' || last == ',' || last == ';' || last == '!') {
            return false;
        }
        boolean decorated = title.start() > line.start() && !marked || title.end() < line.end() || isUpperCase(title);
        if (decorated ? headings.loosely(tokens, from, to) != null : headings.tightly(tokens, from, to) != null) {
            return true;
        }
        boolean apart = number == 0 || lines.get(number - 1).length() == 0;
        if (marked || !apart && !decorated || words > TITLE_WORDS || !hasContentBelow(number)) {
            return false;
        }
        boolean emphatic = decorated && plain.charAt(line.end() - 1) != ':';
        return emphatic || apart && blankLines && number > 0 && isTitle(from, to);
    }

    /** Begins with a capital letter and has no verb that makes it a sentence of ours. */
    private boolean isTitle(int from, int to) {
        Token first = tokens.get(from);
        if (!first.isCapital()) {
            return false;
        }
        return !first.is("dear")
                && !first.is("hello")
                && !first.is("hi")
                && !first.is("thank")
                && !first.is("thanks")
                && !first.is("i")
                && to - from > 1;
    }

    private boolean hasContentBelow(int number) {
        for (int i = number + 1; i < lines.size() && i <= number + 2; i++) {
            if (lines.get(i).length() > 0) {
                return lines.get(i).length() > 40
                        || MARK.matcher(plain)
                                .region(lines.get(i).start(), lines.get(i).end())
                                .lookingAt();
            }
        }
        return false;
    }

    private boolean isUpperCase(Range range) {
        boolean letters = false;
        for (int i = range.start(); i < range.end(); i++) {
            if (Character.isLowerCase(plain.charAt(i))) {
                return false;
            }
            letters |= Character.isLetter(plain.charAt(i));
        }
        return letters;
    }

    /** Offset behind "Root cause:" at the start of a line with text behind it, or -1. */
    private int leadIn(int from, int to) {
        int limit = Math.min(to, from + LEAD_IN_UNITS);
        for (int i = from; i < limit; i++) {
            char c = plain.charAt(i);
            boolean dash =
                    c == '-' && i + 1 < to && plain.charAt(i + 1) == ' ' && i > from && plain.charAt(i - 1) == ' ';
            if (c == ':' || c == '.' || c == '?' || dash) {
                if (i + 1 >= to) {
                    return -1;
                }
                Range title = title(from, i);
                SectionKind kind = title.length() == 0
                        ? null
                        : headings.tightly(tokens, firstToken(title.start()), firstToken(title.end()));
                return kind == null || kind == SectionKind.OTHER ? -1 : i + 1;
            }
        }
        return -1;
    }

    private void add(Block.Kind kind, int start, int end) {
        blocks.add(block(kind, start, end));
    }

    private Block block(Block.Kind kind, int start, int end) {
        return new Block(kind, start, end, firstToken(start), firstToken(end), group, field.given());
    }

    private void close() {
        if (open != null) {
            blocks.add(open);
            open = null;
        }
    }

    private int firstToken(int offset) {
        return Token.firstAt(tokens, offset);
    }
}
