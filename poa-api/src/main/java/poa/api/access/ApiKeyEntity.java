package poa.api.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import poa.api.tenancy.CurrentAgency;

/** A key without the key. */
@Entity
@Table(name = "api_key")
@Filter(name = CurrentAgency.FILTER)
class ApiKeyEntity {
    @Id
    UUID id;

    UUID agencyId;
    String name;
    /** The first letters of the key, and its last four: by these its holder knows it. */
    String prefix;

    String lastFour;
    String hash;

    @Column(columnDefinition = "text[]")
    List<String> scopes;

    /** The key that it was made with; null where it was made without one. */
    UUID createdBy;

    long version;
    Instant createdAt;
    Instant expiresAt;
    Instant revokedAt;

    /** Written beside this entity, by whoever uses the key. */
    @Column(updatable = false)
    Instant lastUsedAt;

    boolean isUsable(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    List<String> key() {
        return List.of(createdAt.toString(), id.toString());
    }
}
