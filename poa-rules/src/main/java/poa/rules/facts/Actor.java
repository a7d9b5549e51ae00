package poa.rules.facts;

/** Who acts in a statement. */
public enum Actor {
    /** The seller and its people. */
    WE,
    AMAZON,
    /** Those who read the letter. */
    READER,
    BUYER,
    SUPPLIER,
    COMPETITOR,
    RIGHTS_OWNER,
    EMPLOYEE,
    CARRIER,
    AGENCY,
    UNKNOWN
}
