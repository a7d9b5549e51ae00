package poa.api.audit;

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

@Entity
@Table(name = "audit_event")
@Filter(name = CurrentAgency.FILTER)
class AuditEventEntity {
    @Id
    UUID id;

    UUID agencyId;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    UUID caseId;
    Integer number;
    UUID keyId;
    UUID endpointId;
    /** Who did it; null for what was taken down before callers were known. */
    String actor;

    String requestId;
    Instant createdAt;

    List<String> key() {
        return List.of(createdAt.toString(), id.toString());
    }
}
