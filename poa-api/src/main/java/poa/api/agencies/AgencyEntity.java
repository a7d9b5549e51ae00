package poa.api.agencies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "agency")
class AgencyEntity {
    @Id
    UUID id;

    String name;
    Integer retentionDays;
    long version;
    Instant createdAt;
}
