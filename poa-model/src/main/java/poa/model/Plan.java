package poa.model;

/** Whether a plan is what Amazon wants in a kind of suspension. */
public enum Plan {
    REQUIRED,
    /** Documents, or something outside the plan, decide, and a plan goes with them. */
    SECONDARY,
    /** Documents or data only. */
    NOT_REQUESTED
}
