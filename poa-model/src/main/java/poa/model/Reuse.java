package poa.model;

/** How a draft says again what one sent before said. */
public enum Reuse {
    WORD_FOR_WORD,
    IN_SUBSTANCE
}
