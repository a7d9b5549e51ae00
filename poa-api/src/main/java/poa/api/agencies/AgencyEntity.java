package poa.api.agencies;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import poa.api.tenancy.CurrentAgency;

@Entity
@Table(name = "agency")
@Filter(name = CurrentAgency.FILTER, condition = "id = :agency")
class AgencyEntity {
    @Id
    UUID id;

    String name;
    Integer retentionDays;
    long version;
    Instant createdAt;
}
