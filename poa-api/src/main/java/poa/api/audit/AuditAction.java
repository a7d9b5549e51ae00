package poa.api.audit;

/** What happened. */
public enum AuditAction {
    AGENCY_CHANGED,
    DATA_EXPORTED,
    KEY_CREATED,
    KEY_CHANGED,
    KEY_ROTATED,
    KEY_REVOKED,
    CASE_OPENED,
    CASE_CHANGED,
    /** On request. */
    CASE_ERASED,
    /** Since the agency's retention period was over. */
    CASE_PURGED,
    NOTICE_ADDED,
    DRAFT_ADDED,
    SUBMISSION_ADDED,
    SUBMISSION_CHANGED
}
