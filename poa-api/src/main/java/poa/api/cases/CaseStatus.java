package poa.api.cases;

/** Where a case stands. Follows from what is in it; nobody sets it. */
public enum CaseStatus {
    /** There is no draft. */
    OPEN,
    /** The last draft is not ready to be sent. */
    DRAFTING,
    /** The last draft is judged READY, and is not sent. */
    READY,
    /** A draft is sent, and Amazon has not answered. */
    SUBMITTED,
    /** Amazon asks for more, and no draft was written since. */
    MORE_INFORMATION,
    /** Amazon turned the appeal down, and no draft was written since. */
    DENIED,
    REINSTATED,
    /** The agency put the case away. */
    CLOSED
}
