package poa.rules.facts;

/** How firmly a statement is told. */
public enum Manner {
    /** Past, perfect, or a state reached. */
    DONE,
    /** Present: a rule or habit that holds. */
    IN_FORCE,
    /** To come. */
    PLANNED,
    /** No verb tells. */
    UNTOLD
}
