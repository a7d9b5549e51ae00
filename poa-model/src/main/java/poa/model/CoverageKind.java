package poa.model;

/** What sort of thing a notice or a denial demands. */
public enum CoverageKind {
    ASIN,
    ORDER_ID,
    COMPLAINT_ID,
    DOCUMENT,
    /** Something to tell: a cause, an action, a change, evidence. */
    DETAIL
}
