package poa.api.idempotency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import poa.api.tenancy.CurrentAgency;

/** The first reply to a key; without a body while its request runs, which nobody else can see. */
@Entity
@Table(name = "idempotent_reply")
@Filter(name = CurrentAgency.FILTER)
@IdClass(IdempotentReplyEntity.Key.class)
class IdempotentReplyEntity {
    /** @param operation method and path */
    record Key(UUID agencyId, String operation, String key) implements Serializable {}

    @Id
    UUID agencyId;

    @Id
    String operation;

    @Id
    String key;

    String fingerprint;
    Integer status;
    String location;
    String etag;
    String body;
    UUID caseId;
    Instant createdAt;
}
