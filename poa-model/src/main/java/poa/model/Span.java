package poa.model;

import java.util.Objects;

/**
 * A place in the text exactly as the caller sent it.
 *
 * @param pointer JSON pointer of the field that the offsets count in, such as {@code /draft/text}
 * @param start first UTF-16 code unit, 0-based
 * @param end one past the last UTF-16 code unit
 * @param quote the field's text from {@code start} to {@code end}
 */
public record Span(String pointer, int start, int end, String quote) {
    public Span {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(quote, "quote");
        if (start < 0 || end < start || quote.length() != end - start) {
            throw new IllegalArgumentException("not a span: " + start + " to " + end);
        }
    }
}
