package poa.api.cases;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import poa.api.assessments.AssessmentView;
import poa.api.cases.CaseEvent.CaseNow;
import poa.model.Severity;

/** Counts a change of a case, and tells whom it concerns what happened: the cause first, then the status that follows from it. */
@Singleton
class CaseNews {
    private final Event<CaseEvent> events;

    CaseNews(Event<CaseEvent> events) {
        this.events = events;
    }

    void opened(CaseEntity appeal) {
        events.fire(new CaseEvent.Opened(CaseNow.of(appeal, appeal.createdAt)));
    }

    void changed(CaseEntity appeal, Instant now) {
        var before = appeal.status;
        appeal.changed(now);
        status(appeal, before);
    }

    void assessed(CaseEntity appeal, DraftEntity draft, AssessmentView assessment) {
        var before = appeal.status;
        appeal.changed(draft.createdAt);
        events.fire(new CaseEvent.DraftAssessed(
                CaseNow.of(appeal, draft.createdAt),
                draft.number,
                assessment.verdict(),
                assessment.overall(),
                assessment.scores(),
                assessment.findings().size(),
                (int) assessment.findings().stream()
                        .filter(finding -> finding.severity() == Severity.BLOCKER)
                        .count()));
        status(appeal, before);
    }

    void submitted(CaseEntity appeal, SubmissionEntity submission) {
        var before = appeal.status;
        appeal.changed(submission.createdAt);
        events.fire(new CaseEvent.SubmissionRecorded(
                CaseNow.of(appeal, submission.createdAt),
                submission.attempt,
                submission.draftNumber,
                submission.submittedOn));
        status(appeal, before);
    }

    void due(CaseEntity appeal, LocalDate today, Instant now) {
        int left = (int) ChronoUnit.DAYS.between(today, appeal.deadline);
        events.fire(new CaseEvent.DeadlineApproaching(CaseNow.of(appeal, now), left));
    }

    private void status(CaseEntity appeal, CaseStatus before) {
        if (appeal.status != before) {
            events.fire(new CaseEvent.StatusChanged(CaseNow.of(appeal, appeal.updatedAt), before, appeal.lastOutcome));
        }
    }
}
