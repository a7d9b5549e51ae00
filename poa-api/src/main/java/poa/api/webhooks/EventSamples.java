package poa.api.webhooks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import poa.api.assessments.ScoresView;
import poa.api.assessments.ScoresView.ScoreView;
import poa.api.cases.CaseEvent;
import poa.api.cases.CaseEvent.CaseNow;
import poa.api.cases.CaseStatus;
import poa.api.cases.Outcome;
import poa.model.Verdict;

/** One event of each type as it would be sent, for tools that want to know the fields before anything has happened. */
final class EventSamples {
    private static final UUID CASE = UUID.fromString("01932b5c-7a10-7cde-8f01-000000000001");
    private static final UUID AGENCY = new UUID(0, 0);
    private static final UUID EVENT = UUID.fromString("01932b5c-7a10-7cde-8f03-000000000001");
    private static final UUID ENDPOINT = UUID.fromString("01932b5c-7a10-7cde-8f04-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-12T09:30:00Z");
    private static final LocalDate DEADLINE = LocalDate.parse("2026-11-15");

    private EventSamples() {}

    static List<EventPayload> of(EventType type) {
        return List.of(
                type == EventType.WEBHOOK_TEST
                        ? EventPayload.ofTest(EVENT, ENDPOINT, NOW)
                        : EventPayload.of(EVENT, event(type)));
    }

    private static CaseEvent event(EventType type) {
        return switch (type) {
            case CASE_CREATED -> new CaseEvent.Opened(appeal(CaseStatus.OPEN));
            case CASE_STATUS_CHANGED ->
                new CaseEvent.StatusChanged(appeal(CaseStatus.DENIED), CaseStatus.SUBMITTED, Outcome.DENIED);
            case DRAFT_ASSESSED -> assessed();
            case SUBMISSION_RECORDED ->
                new CaseEvent.SubmissionRecorded(appeal(CaseStatus.SUBMITTED), 1, 2, LocalDate.parse("2026-11-12"));
            default -> new CaseEvent.DeadlineApproaching(appeal(CaseStatus.DRAFTING), 3);
        };
    }

    private static CaseEvent assessed() {
        var scores = new ScoresView(
                new ScoreView(64, 85, 6),
                new ScoreView(88, 75, 2),
                new ScoreView(100, 90, 0),
                new ScoreView(71, 80, 1));
        return new CaseEvent.DraftAssessed(appeal(CaseStatus.DRAFTING), 2, Verdict.REVISE, 74, scores, 9, 0);
    }

    private static CaseNow appeal(CaseStatus status) {
        return new CaseNow(AGENCY, CASE, "crm-4711", status, "INAUTHENTIC", DEADLINE, NOW);
    }
}
