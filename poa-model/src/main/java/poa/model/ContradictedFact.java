package poa.model;

import java.util.Objects;

/** A number or date of the draft that disagrees with a draft sent before, in both places. */
public record ContradictedFact(Span here, Span earlier) {
    public ContradictedFact {
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(earlier, "earlier");
    }
}
