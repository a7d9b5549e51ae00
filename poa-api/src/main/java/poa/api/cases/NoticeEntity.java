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
import poa.model.NoticeKind;

/** A message of Amazon as it was received and read. */
@Entity
@Immutable
@Table(name = "notice")
@Filter(name = CurrentAgency.FILTER)
class NoticeEntity {
    @Id
    UUID id;

    UUID agencyId;
    UUID caseId;
    int number;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    /** Null where the text does not tell it. */
    String type;

    LocalDate receivedOn;
    LocalDate answerBy;
    String text;

    /** {@link poa.api.notices.ParsedNoticeView} in JSON. */
    @ColumnTransformer(write = "cast(? as json)")
    String reading;

    Instant createdAt;
}
