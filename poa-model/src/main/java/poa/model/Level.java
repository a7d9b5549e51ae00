package poa.model;

/** How much a requirement or a document is wanted. */
public enum Level {
    /** Amazon's notices or several experts ask for it. */
    REQUIRED,
    /** It helps. */
    RECOMMENDED
}
