package poa.model;

/** What a statement must carry, in the same or the next sentence, to meet a requirement in full. */
public enum FactKind {
    ASIN,
    ORDER_ID,
    /** Invoice, lot, patent, licence or complaint number. */
    ID,
    /** A number, share or price; "none" and "both" too. */
    COUNT,
    /** A day or a period. */
    DATE,
    /** A firm, account, carrier or tool. */
    NAME,
    /** A role or a person. */
    OWNER,
    CADENCE,
    /** An attachment or a record. */
    DOCUMENT
}
