package poa.api.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import poa.api.tenancy.Caller;

/**
 * A key that somebody presented.
 *
 * @param expiresAt null for never
 * @param revokedAt null where it is not
 * @param lastUsedAt as far as was taken down; null for never
 */
record FoundKey(UUID id, UUID agency, Set<String> scopes, Instant expiresAt, Instant revokedAt, Instant lastUsedAt) {

    boolean isValid(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Caller caller() {
        return new Caller(agency, "key:" + id, id, scopes);
    }
}
