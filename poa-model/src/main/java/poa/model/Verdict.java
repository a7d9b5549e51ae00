package poa.model;

/** Our decision about a draft; never a forecast of Amazon's. */
public enum Verdict {
    /** No blocker, and every dimension reaches its threshold. */
    READY,
    /** A dimension is under its threshold. */
    REVISE,
    /** A finding is a {@link Severity#BLOCKER}. */
    BLOCKED
}
