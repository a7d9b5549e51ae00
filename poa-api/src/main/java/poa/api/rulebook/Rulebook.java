package poa.api.rulebook;

import jakarta.inject.Singleton;
import java.util.List;
import poa.api.http.ProblemException;
import poa.rules.Assessor;

/** What drafts are judged by, one thing at a time. */
@Singleton
public class Rulebook {
    private final Assessor assessor;

    Rulebook(Assessor assessor) {
        this.assessor = assessor;
    }

    public RuleView rule(String id) {
        return assessor.rule(id)
                .map(RuleView::of)
                .orElseThrow(() -> ProblemException.notFound("There is no rule of this id."));
    }

    public SuspensionTypeView suspensionType(String code) {
        return assessor.playbook(code)
                .map(SuspensionTypeView::of)
                .orElseThrow(() -> ProblemException.notFound("There is no suspension type of this code."));
    }

    /** In the order of their codes. */
    public List<SuspensionTypeView> suspensionTypes() {
        return assessor.playbooks().stream().map(SuspensionTypeView::of).toList();
    }
}
