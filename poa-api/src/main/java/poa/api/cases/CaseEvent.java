package poa.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import poa.api.assessments.ScoresView;
import poa.model.Verdict;

/**
 * What happened to a case. Fired as a CDI event inside the transaction in which it happens, so whoever keeps it keeps it
 * with the change or not at all. Holds no text and no name.
 */
public sealed interface CaseEvent {

    CaseNow appeal();

    record Opened(CaseNow appeal) implements CaseEvent {}

    /**
     * It stands elsewhere now.
     *
     * @param outcome of the last submission, null where there is none
     */
    record StatusChanged(CaseNow appeal, CaseStatus before, Outcome outcome) implements CaseEvent {}

    /**
     * A draft was added and judged.
     *
     * @param number of the draft
     */
    record DraftAssessed(
            CaseNow appeal, int number, Verdict verdict, int overall, ScoresView scores, int findings, int blockers)
            implements CaseEvent {}

    /**
     * A draft was sent to Amazon.
     *
     * @param draft its number
     */
    record SubmissionRecorded(CaseNow appeal, int attempt, int draft, LocalDate submittedOn) implements CaseEvent {}

    /**
     * Its deadline comes near.
     *
     * @param daysLeft 0 on the day itself
     */
    record DeadlineApproaching(CaseNow appeal, int daysLeft) implements CaseEvent {}

    /**
     * The case after what happened.
     *
     * @param at when it happened
     */
    record CaseNow(
            UUID agency, UUID id, String externalId, CaseStatus status, String type, LocalDate deadline, Instant at) {

        static CaseNow of(CaseEntity appeal, Instant at) {
            return new CaseNow(
                    appeal.agencyId, appeal.id, appeal.externalId, appeal.status, appeal.type, appeal.deadline, at);
        }
    }
}
