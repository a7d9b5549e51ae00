package poa.api.audit;

/** What happened. */
public enum AuditAction {
    AGENCY_CHANGED,
    DATA_EXPORTED,
    KEY_CREATED,
    KEY_CHANGED,
    KEY_ROTATED,
    KEY_REVOKED,
    WEBHOOK_CREATED,
    WEBHOOK_CHANGED,
    WEBHOOK_DELETED,
    WEBHOOK_SECRET_ROTATED,
    WEBHOOK_TESTED,
    /** A delivery that had ended was asked for again. */
    WEBHOOK_RETRIED,
    /** By the service: the receiver was gone, or had not answered for days. */
    WEBHOOK_DISABLED,
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
