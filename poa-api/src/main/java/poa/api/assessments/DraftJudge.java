package poa.api.assessments;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import poa.rules.Assessor;

/** Judges a draft as a request states it. */
@Singleton
public class DraftJudge {
    private final Assessor assessor;

    DraftJudge(Assessor assessor) {
        this.assessor = assessor;
    }

    public AssessmentView judge(SuspensionRequest suspension, DraftRequest draft, LocalDate asOf) {
        var understood = suspension.understood(assessor);
        return AssessmentView.of(assessor.assess(draft.toDraft(), understood.suspension(), asOf), understood.notes());
    }
}
