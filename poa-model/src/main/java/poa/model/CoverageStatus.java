package poa.model;

/** How far a draft answers what a notice or a denial demands. */
public enum CoverageStatus {
    COVERED,
    PARTLY,
    NOT_COVERED
}
