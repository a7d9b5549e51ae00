package poa.model;

/** What Amazon wants to be sent. */
public enum AnswerKind {
    PLAN_OF_ACTION,
    DOCUMENTS,
    /** Papers of a person or a firm, or a call. */
    VERIFICATION,
    /** The rights owner takes the complaint back. */
    RETRACTION,
    /** Evidence that the decision is in error. */
    DISPUTE,
    /** The account or the listing is reinstated. */
    NOTHING
}
