package poa.model;

import java.util.List;
import java.util.Objects;

/**
 * What a part of the draft adds to the drafts sent before.
 *
 * @param wordForWord share of its words that stand there word for word, 0 to 1
 * @param inSubstance share of its words in statements that say there what they say here, 0 to 1; both add up to 1 at most
 * @param added statements that are new
 */
public record PartProgress(
        SectionKind section, double wordForWord, double inSubstance, List<ReusedPassage> reused, List<Span> added) {
    public PartProgress {
        Objects.requireNonNull(section, "section");
        reused = List.copyOf(reused);
        added = List.copyOf(added);
    }
}
