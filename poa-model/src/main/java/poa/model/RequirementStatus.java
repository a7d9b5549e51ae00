package poa.model;

/** How far a draft meets a requirement. */
public enum RequirementStatus {
    MET,
    PARTIAL,
    MISSING
}
