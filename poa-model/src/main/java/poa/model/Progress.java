package poa.model;

import java.util.List;

/**
 * What a further appeal adds to what was sent before and denied.
 *
 * @param drafts one for each draft sent before, oldest first
 * @param parts the three parts, always all of them; empty where nothing was sent before
 * @param contradictions facts that disagree with a draft sent before
 * @param unanswered what the denial asks for and the draft does not answer in full
 */
public record Progress(
        List<DraftSimilarity> drafts,
        List<PartProgress> parts,
        List<ContradictedFact> contradictions,
        List<CoverageItem> unanswered) {
    public Progress {
        drafts = List.copyOf(drafts);
        parts = List.copyOf(parts);
        contradictions = List.copyOf(contradictions);
        unanswered = List.copyOf(unanswered);
    }
}
