package poa.api.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "audit_event")
class AuditEventEntity {
    @Id
    UUID id;

    UUID agencyId;

    @Enumerated(EnumType.STRING)
    AuditAction action;

    UUID caseId;
    Integer number;
    Instant createdAt;

    List<String> key() {
        return List.of(createdAt.toString(), id.toString());
    }
}
