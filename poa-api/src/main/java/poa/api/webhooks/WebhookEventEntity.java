package poa.api.webhooks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import poa.api.tenancy.CurrentAgency;

/** What happened, as it is sent. Goes with its case. */
@Entity
@Table(name = "webhook_event")
@Filter(name = CurrentAgency.FILTER)
class WebhookEventEntity {
    @Id
    UUID id;

    UUID agencyId;
    String type;
    /** Null where it is about none. */
    UUID caseId;

    /** {@link EventPayload} in JSON, byte for byte what is signed. */
    String payload;

    Instant createdAt;
}
