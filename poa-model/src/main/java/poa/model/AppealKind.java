package poa.model;

/** What the seller sends. */
public enum AppealKind {
    /** Root cause, immediate remedy, prevention. */
    PLAN_OF_ACTION,
    /** The seller holds that the suspension is in error and shows evidence. */
    DISPUTE
}
