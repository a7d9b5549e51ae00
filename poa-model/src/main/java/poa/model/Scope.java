package poa.model;

/** What is suspended: the whole account or listings of it. */
public enum Scope {
    ACCOUNT,
    LISTING
}
