package poa.api.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Filter;
import poa.api.tenancy.CurrentAgency;

/** A draft that was sent to Amazon, and what came of it. */
@Entity
@Table(name = "submission")
@Filter(name = CurrentAgency.FILTER)
class SubmissionEntity {
    @Id
    UUID id;

    UUID agencyId;
    UUID caseId;
    int attempt;
    int draftNumber;
    LocalDate submittedOn;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    LocalDate outcomeOn;
    /** Amazon's answer as it was received. */
    String reply;

    long version;
    Instant createdAt;
    Instant updatedAt;
}
