package poa.api.assessments;

import io.opentelemetry.api.trace.Tracer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import poa.model.TemplateReuse;
import poa.rules.Assessor;

/** Judges a draft as a request states it. */
@Singleton
public class DraftJudge {
    private final Assessor assessor;
    private final AssessmentMeters meters;
    private final Tracer tracer;
    private final Clock clock;

    DraftJudge(Assessor assessor, AssessmentMeters meters, Tracer tracer, Clock clock) {
        this.assessor = assessor;
        this.meters = meters;
        this.tracer = tracer;
        this.clock = clock;
    }

    /** Judges a draft of no case; its dates by today where the request names no day. */
    public AssessmentView judge(AssessmentRequest request) {
        var asOf = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
        return judge(request.suspension(), request.draft(), asOf, List.of());
    }

    /**
     * Judges a draft of a case.
     *
     * @param reused what of its parts stands in other cases' drafts
     */
    public AssessmentView judge(
            SuspensionRequest suspension, DraftRequest draft, LocalDate asOf, List<TemplateReuse> reused) {
        var understood = suspension.understood(assessor);
        // nothing of the draft is in it: how long it took is all that it tells
        var span = tracer.spanBuilder("judge").startSpan();
        try {
            var assessment = meters.time(
                    () -> assessor.assess(draft.toDraft(), understood.suspension(), asOf, understood.notice(), reused));
            return AssessmentView.of(assessment, understood.notes());
        } finally {
            span.end();
        }
    }
}
