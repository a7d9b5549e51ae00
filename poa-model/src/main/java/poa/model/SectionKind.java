package poa.model;

/** The parts of a Plan of Action, in the order in which they belong. */
public enum SectionKind {
    ROOT_CAUSE,
    IMMEDIATE_REMEDY,
    PREVENTION,
    /** Greeting, opening, closing, signature. */
    OTHER
}
