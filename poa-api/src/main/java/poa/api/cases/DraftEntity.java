package poa.api.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;
import poa.api.tenancy.CurrentAgency;
import poa.model.Verdict;

/** A revision of the appeal, and how it was judged on the day when it was added. */
@Entity
@Immutable
@Table(name = "draft")
@Filter(name = CurrentAgency.FILTER)
class DraftEntity {
    @Id
    UUID id;

    UUID agencyId;
    UUID caseId;
    int number;

    /** {@link poa.api.assessments.DraftRequest} in JSON. */
    @ColumnTransformer(write = "cast(? as json)")
    String content;

    LocalDate asOf;
    /** Null for the built-in one. */
    String profile;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    int overall;
    String ruleSetVersion;
    String ruleSetDigest;

    /** {@link poa.api.assessments.AssessmentView} in JSON. */
    @ColumnTransformer(write = "cast(? as json)")
    String assessment;

    Instant createdAt;
}
