package poa.rules.facts;

/**
 * Something that the last denial asked for.
 *
 * @param part the part that it is about, null for documents and evidence
 * @param addressed whether that part differs from what was sent before, or the paper is there
 */
public record DenialPoint(Part part, boolean addressed) {}
