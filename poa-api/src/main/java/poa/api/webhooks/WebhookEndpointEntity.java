package poa.api.webhooks;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import poa.api.tenancy.CurrentAgency;

/** Whom to tell. Changed only under its lock. */
@Entity
@Table(name = "webhook_endpoint")
@Filter(name = CurrentAgency.FILTER)
class WebhookEndpointEntity {
    @Id
    UUID id;

    UUID agencyId;
    String url;
    String description;

    @Column(columnDefinition = "text[]")
    List<String> eventTypes;

    String secret;
    /** Signed with as well, until the database's clock says {@link #previousUntil}. */
    String previousSecret;

    Instant previousUntil;

    /** Null where it is told. */
    @Enumerated(EnumType.STRING)
    DisabledReason disabledReason;

    Instant disabledAt;

    /** Of the attempts since then none had success; null where the last one had. */
    Instant failingSince;

    /** The receiver asked not to be called before. */
    Instant pausedUntil;

    long version;
    Instant createdAt;
    Instant updatedAt;

    boolean isEnabled() {
        return disabledAt == null;
    }

    void disable(DisabledReason reason, Instant now) {
        disabledReason = reason;
        disabledAt = now;
    }

    void enable() {
        disabledReason = null;
        disabledAt = null;
        failingSince = null;
        pausedUntil = null;
    }

    void changed(Instant now) {
        version++;
        updatedAt = now;
    }

    List<String> key() {
        return List.of(createdAt.toString(), id.toString());
    }
}
