package poa.model;

/**
 * How like the draft is to one sent before, as a whole.
 *
 * @param priorDraft its number among the drafts sent before, from 0
 * @param wording share of the draft's runs of three words that stand in it, 0 to 1
 * @param words cosine of the angle between the two as counts of words, 0 to 1
 */
public record DraftSimilarity(int priorDraft, double wording, double words) {}
