package poa.model;

/** What a denial or a request for more information asks for. */
public enum Ask {
    ROOT_CAUSE_DETAIL,
    ACTIONS_DETAIL,
    PREVENTION_DETAIL,
    DOCUMENTS,
    EVIDENCE
}
