package poa.api.cases;

/** What the document says of parameters that several operations have. */
final class CaseParameters {
    static final String CASE_ID = "Id of the case. Another agency's is not there.";
    static final String CASE_ID_EXAMPLE = "01932b5c-7a10-7cde-8f01-23456789abcd";
    static final String NUMBER = "Counts from 1 within the case.";
    static final String IF_MATCH =
            "The ETag that was read. 428 without, 412 where somebody changed the resource since.";
    static final String IF_MATCH_EXAMPLE = "\"v3\"";

    private CaseParameters() {}
}
