package poa.model;

/** What can be read from a notice. */
public enum NoticeField {
    KIND,
    TYPE,
    SCOPE,
    MARKETPLACE,
    NOTICE_DATE,
    ASINS,
    ORDER_IDS,
    COMPLAINT_IDS,
    RIGHTS_OWNERS,
    BRANDS,
    REQUESTED_DOCUMENTS,
    DEADLINE,
    ASKS
}
