package poa.model;

import java.util.Objects;

/**
 * One of the three parts as it was found in the draft.
 *
 * @param heading null where it has none
 * @param span null where the part is absent or is told in several places; then from the first to the last of them
 * @param words words without the heading
 */
public record SectionResult(SectionKind kind, boolean present, Span heading, Span span, int words) {
    public SectionResult {
        Objects.requireNonNull(kind, "kind");
    }
}
