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
import poa.api.tenancy.CurrentAgency;
import poa.model.Verdict;

/** A case with what its status follows from. Changed only under its lock, see {@link CaseRepository#lock}. */
@Entity
@Table(name = "appeal_case")
@Filter(name = CurrentAgency.FILTER)
class CaseEntity {
    @Id
    UUID id;

    UUID agencyId;
    String externalId;
    String clientName;
    /** As stated, or as the notices tell it; null where neither does. */
    String type;

    /** {@link CaseSuspension} in JSON. */
    @ColumnTransformer(write = "cast(? as json)")
    String stated;

    @Enumerated(EnumType.STRING)
    CaseStatus status;

    /** The first day by which one of Amazon's messages that is not answered yet wants an answer. */
    LocalDate askedBy;

    /** The same, as long as there is something to answer. */
    LocalDate deadline;

    int noticeCount;
    int draftCount;

    @Enumerated(EnumType.STRING)
    Verdict lastVerdict;

    int submissionCount;

    @Enumerated(EnumType.STRING)
    Outcome lastOutcome;

    /** How many drafts there were when the last outcome was taken down. */
    int draftsWhenAnswered;

    Instant closedAt;
    long version;
    Instant createdAt;
    Instant updatedAt;

    boolean isClosed() {
        return closedAt != null;
    }

    boolean awaitsReply() {
        return submissionCount > 0 && lastOutcome == null;
    }

    boolean isReinstated() {
        return lastOutcome == Outcome.REINSTATED;
    }

    /** After every change of the case or of what is in it. */
    void changed(Instant now) {
        status = statusByFacts();
        deadline = status == CaseStatus.CLOSED || status == CaseStatus.REINSTATED ? null : askedBy;
        version++;
        updatedAt = now;
    }

    /** @param outcome null where it was taken down by mistake, and Amazon has not answered */
    void answered(Outcome outcome) {
        lastOutcome = outcome;
        draftsWhenAnswered = draftCount;
    }

    /** Whatever Amazon asked for until now is answered by this. */
    void submitted() {
        submissionCount++;
        lastOutcome = null;
        askedBy = null;
    }

    void ask(LocalDate day) {
        if (day != null && (askedBy == null || day.isBefore(askedBy))) {
            askedBy = day;
        }
    }

    private CaseStatus statusByFacts() {
        if (isClosed()) {
            return CaseStatus.CLOSED;
        }
        if (awaitsReply()) {
            return CaseStatus.SUBMITTED;
        }
        if (isReinstated()) {
            return CaseStatus.REINSTATED;
        }
        if (draftCount == draftsWhenAnswered && lastOutcome == Outcome.DENIED) {
            return CaseStatus.DENIED;
        }
        if (draftCount == draftsWhenAnswered && lastOutcome == Outcome.MORE_INFORMATION) {
            return CaseStatus.MORE_INFORMATION;
        }
        if (draftCount == 0) {
            return CaseStatus.OPEN;
        }
        return lastVerdict == Verdict.READY ? CaseStatus.READY : CaseStatus.DRAFTING;
    }
}
