package poa.api.webhooks;

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

/** One event on its way to one endpoint. Changed under the lock of the endpoint, and claimed by claim_deliveries. */
@Entity
@Table(name = "webhook_delivery")
@Filter(name = CurrentAgency.FILTER)
class WebhookDeliveryEntity {
    @Id
    UUID id;

    UUID agencyId;
    UUID endpointId;
    UUID eventId;
    String eventType;
    UUID caseId;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;
    /** Of them since somebody asked for it: where on the schedule of retries it is. */
    int tries;

    /** By the database's clock. While it is being sent: when another process takes it up should this one fail. */
    Instant nextAt;

    /** Of whoever is sending it now. */
    UUID leaseToken;

    Short lastStatus;

    @Enumerated(EnumType.STRING)
    DeliveryFault lastFault;

    Instant lastAttemptAt;
    Instant endedAt;
    long version;
    Instant createdAt;

    void end(DeliveryState last, Instant now) {
        state = last;
        endedAt = now;
    }

    void again(Instant at) {
        state = DeliveryState.PENDING;
        endedAt = null;
        tries = 0;
        nextAt = at;
        version++;
    }

    List<String> key() {
        return List.of(createdAt.toString(), id.toString());
    }
}
