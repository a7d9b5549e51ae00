package poa.model;

import java.util.Objects;

/**
 * A passage of the draft that a draft sent before has, too.
 *
 * @param how word for word, or in other words
 * @param here in this draft
 * @param earlier in the draft sent before
 */
public record ReusedPassage(Reuse how, SectionKind section, Span here, Span earlier) {
    public ReusedPassage {
        Objects.requireNonNull(how, "how");
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(earlier, "earlier");
    }
}
