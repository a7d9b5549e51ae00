package poa.model;

/** How grave a finding is, gravest first. */
public enum Severity {
    /** The draft must not be sent with it. */
    BLOCKER,
    /** It costs the appeal. */
    MAJOR,
    /** It costs attention. */
    MINOR,
    /** Good to know, costs no points. */
    INFO
}
