package poa.rules.notices;

import java.util.Arrays;
import poa.model.Span;
import poa.rules.reading.Range;

/**
 * A text made from another by leaving out tags, quoting marks and the like, which knows for each of its units where it
 * stands in the text as the caller sent it.
 */
final class MappedText {
    private static final String POINTER = "/text";

    private final String raw;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private MappedText(String raw, String text, int[] starts, int[] ends) {
        this.raw = raw;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    static MappedText of(String raw) {
        int[] starts = new int[raw.length()];
        int[] ends = new int[raw.length()];
        Arrays.setAll(starts, i -> i);
        Arrays.setAll(ends, i -> i + 1);
        return new MappedText(raw, raw, starts, ends);
    }

    String text() {
        return text;
    }

    String text(Range range) {
        return text.substring(range.start(), range.end());
    }

    /** The place in the text as sent; it never divides a character of two units. */
    Span span(Range range) {
        int start = starts[range.start()];
        int end = range.length() == 0 ? start : Math.max(start, ends[range.end() - 1]);
        if (start > 0
                && Character.isLowSurrogate(raw.charAt(start))
                && Character.isHighSurrogate(raw.charAt(start - 1))) {
            start--;
        }
        if (end > start
                && end < raw.length()
                && Character.isHighSurrogate(raw.charAt(end - 1))
                && Character.isLowSurrogate(raw.charAt(end))) {
            end++;
        }
        return new Span(POINTER, start, end, raw.substring(start, end));
    }

    /** Puts a text together from pieces of another. */
    static final class Builder {
        private final MappedText source;
        private final StringBuilder text = new StringBuilder();
        private int[] starts;
        private int[] ends;

        Builder(MappedText source) {
            this.source = source;
            starts = new int[source.text.length() + 16];
            ends = new int[starts.length];
        }

        /** A piece of the source as it stands. */
        Builder copy(int start, int end) {
            for (int i = start; i < end; i++) {
                put(source.text.charAt(i), source.starts[i], source.ends[i]);
            }
            return this;
        }

        /** Other units in the place of a piece of the source, which may be empty. */
        Builder replace(int start, int end, String by) {
            int from = start < source.starts.length ? source.starts[start] : source.raw.length();
            int to = end > start ? source.ends[end - 1] : from;
            for (int i = 0; i < by.length(); i++) {
                put(by.charAt(i), from, to);
            }
            return this;
        }

        int length() {
            return text.length();
        }

        boolean endsWith(char c) {
            return !text.isEmpty() && text.charAt(text.length() - 1) == c;
        }

        boolean isEmpty() {
            return text.isEmpty();
        }

        private void put(char c, int start, int end) {
            if (text.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                ends = Arrays.copyOf(ends, ends.length * 2);
            }
            starts[text.length()] = start;
            ends[text.length()] = end;
            text.append(c);
        }

        MappedText build() {
            return new MappedText(
                    source.raw,
                    text.toString(),
                    Arrays.copyOf(starts, text.length()),
                    Arrays.copyOf(ends, text.length()));
        }
    }
}
