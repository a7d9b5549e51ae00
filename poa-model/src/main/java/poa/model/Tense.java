package poa.model;

/** How firmly a statement must be told to meet a requirement. The right statement in a weaker tense meets it in part. */
public enum Tense {
    /** Past, perfect, or a state reached. */
    DONE,
    /** Done, in force, or to come with a date or an owner. */
    PLANNED_WITH_DATE_OR_OWNER,
    ANY
}
