package poa.api.idempotency;

import java.util.UUID;

/**
 * What a request made.
 *
 * @param location path of the new resource
 * @param version of the new resource, for its ETag
 * @param caseId the case that the view shows: once that is erased, the reply is, too
 */
public record Created<T>(T view, String location, long version, UUID caseId) {}
