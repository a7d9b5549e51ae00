package poa.model;

/** What a message of Amazon does. */
public enum NoticeKind {
    /** The account or listings are closed, removed or restricted. */
    SUSPENSION,
    /** An appeal is turned down: final, or "decided not to". */
    DENIAL,
    /** An appeal does not suffice yet: "not enough information", "greater detail". */
    MORE_INFORMATION,
    /** Something is announced or held against the seller, and nothing is taken away yet. */
    WARNING,
    REINSTATEMENT,
    /** None of these, or no message of Amazon to a seller at all. */
    OTHER
}
