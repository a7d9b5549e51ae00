package poa.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.http.MergePatch;
import poa.api.http.ProblemException;
import poa.api.http.Versions;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

/** Makes, changes, replaces and revokes the keys of the caller's agency. */
@Singleton
class ApiKeys {
    private final CurrentAgency current;
    private final ApiKeyRepository keys;
    private final AuditTrail audit;
    private final MergePatch patch;
    private final Clock clock;

    ApiKeys(CurrentAgency current, ApiKeyRepository keys, AuditTrail audit, MergePatch patch, Clock clock) {
        this.current = current;
        this.keys = keys;
        this.audit = audit;
        this.patch = patch;
        this.clock = clock;
    }

    @Transactional
    ApiKeyView.NewView create(ApiKeyRequest request) {
        checkGivable(request.scopes());
        checkFuture(request.expiresAt());
        return add(KeyText.make(), request);
    }

    /** @param text the key, which may have been made elsewhere */
    @Transactional
    ApiKeyView.NewView add(KeyText text, ApiKeyRequest request) {
        var key = new ApiKeyEntity();
        key.id = TimeOrderedId.next();
        key.agencyId = current.id();
        key.name = request.name();
        key.prefix = text.prefix();
        key.lastFour = text.lastFour();
        key.hash = text.hash();
        key.scopes = Scopes.ALL.stream().filter(request.scopes()::contains).toList();
        key.createdBy = current.caller().keyId();
        key.version = Versions.UNCHANGING;
        key.createdAt = now();
        key.expiresAt = request.expiresAt() == null ? null : request.expiresAt().truncatedTo(ChronoUnit.MILLIS);
        keys.persistAndFlush(key);
        audit.writeOfKey(key.agencyId, AuditAction.KEY_CREATED, key.id);
        return new ApiKeyView.NewView(text.secret(), ApiKeyView.of(key));
    }

    @Transactional
    ApiKeyView change(UUID id, String ifMatch, JsonNode fields) {
        var key = keys.lock(current.id(), id);
        Versions.require(ifMatch, key.version);
        var changed = patch.apply(fields, new ApiKeyChange(key.name, key.expiresAt));
        key.name = changed.name();
        if (changed.expiresAt() == null || !changed.expiresAt().equals(key.expiresAt)) {
            checkFuture(changed.expiresAt());
            key.expiresAt = changed.expiresAt();
        }
        key.version++;
        audit.writeOfKey(key.agencyId, AuditAction.KEY_CHANGED, id);
        return ApiKeyView.of(key);
    }

    /** The holder gets all that the old key opens, so nobody may do it who could not have made that. */
    @Transactional
    ApiKeyView.NewView rotate(UUID id, RotationRequest request) {
        var old = keys.lock(current.id(), id);
        checkGivable(old.scopes);
        checkFuture(request.expiresAt());
        if (!old.isUsable(now())) {
            throw ProblemException.conflict("This key does not work any more; make a new one.");
        }
        var next = request.expiresAt() == null && old.expiresAt != null
                ? now().plus(Duration.between(old.createdAt, old.expiresAt))
                : request.expiresAt();
        var made = add(KeyText.make(), new ApiKeyRequest(old.name, old.scopes, next));
        var end = now().plus(request.overlap());
        if (old.expiresAt == null || end.isBefore(old.expiresAt)) {
            old.expiresAt = end;
        }
        old.version++;
        audit.writeOfKey(old.agencyId, AuditAction.KEY_ROTATED, id);
        return made;
    }

    @Transactional
    void revoke(UUID id) {
        var key = keys.lock(current.id(), id);
        if (key.revokedAt == null) {
            key.revokedAt = now();
            key.version++;
            audit.writeOfKey(key.agencyId, AuditAction.KEY_REVOKED, id);
        }
    }

    private void checkGivable(Collection<String> scopes) {
        if (!current.caller().scopes().containsAll(scopes)) {
            throw ProblemException.forbidden("You cannot give a scope that you have not yourself.");
        }
    }

    private void checkFuture(Instant expiry) {
        if (expiry != null && !expiry.isAfter(now())) {
            throw ProblemException.invalid("/expiresAt", "must be in the future");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
