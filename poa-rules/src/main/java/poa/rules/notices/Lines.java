package poa.rules.notices;

import java.util.ArrayList;
import java.util.List;
import poa.rules.reading.Range;

/** Divides a text into lines, blanks at both ends left out. */
final class Lines {
    private Lines() {}

    static List<Range> of(String text) {
        List<Range> lines = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int feed = text.indexOf('\n', at);
            int end = feed < 0 ? text.length() : feed;
            lines.add(trimmed(text, at, end));
            at = end + 1;
        }
        return lines;
    }

    static Range trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Range(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
