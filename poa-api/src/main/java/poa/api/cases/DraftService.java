package poa.api.cases;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import poa.api.assessments.AssessmentView;
import poa.api.assessments.DraftJudge;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.http.ProblemException;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;
import poa.rules.Assessor;

/** Adds revisions, each judged once, by all that the case knows on that day. */
@Singleton
class DraftService {
    private final CurrentAgency agency;
    private final CaseRepository cases;
    private final DraftRepository drafts;
    private final CaseHistories histories;
    private final PartPrintStore elsewhere;
    private final Assessor assessor;
    private final DraftJudge judge;
    private final AuditTrail audit;
    private final CaseNews news;
    private final Documents documents;
    private final Moments moments;

    DraftService(
            CurrentAgency agency,
            CaseRepository cases,
            DraftRepository drafts,
            CaseHistories histories,
            PartPrintStore elsewhere,
            Assessor assessor,
            DraftJudge judge,
            AuditTrail audit,
            CaseNews news,
            Documents documents,
            Moments moments) {
        this.agency = agency;
        this.cases = cases;
        this.drafts = drafts;
        this.histories = histories;
        this.elsewhere = elsewhere;
        this.assessor = assessor;
        this.judge = judge;
        this.audit = audit;
        this.news = news;
        this.documents = documents;
        this.moments = moments;
    }

    @Transactional
    CaseDraftView add(UUID caseId, CaseDraftRequest request) {
        var appeal = cases.lock(agency.id(), caseId);
        Steps.requireDraftable(appeal);
        var asOf = request.asOf() == null ? moments.today() : request.asOf();
        var suspension =
                documents.read(appeal.stated, CaseSuspension.class).toRequest(appeal.type, histories.of(appeal));
        var prints = assessor.prints(request.draft().toDraft(), asOf);
        var reused = elsewhere.find(appeal.agencyId, caseId, prints);
        var assessment = judge.judge(suspension, request.draft(), asOf, reused).withoutTexts();
        var added = entity(appeal, request, assessment);
        added.asOf = asOf;
        drafts.persist(added);
        elsewhere.keep(added, prints);
        appeal.draftCount = added.number;
        appeal.lastVerdict = added.verdict;
        news.assessed(appeal, added, assessment);
        audit.write(appeal.agencyId, AuditAction.DRAFT_ADDED, caseId, added.number);
        return CaseDraftView.of(added);
    }

    @Transactional
    DraftEntity get(UUID caseId, int number) {
        return drafts.get(agency.id(), caseId, number);
    }

    /** @param compareTo number of another draft of the case, null for none */
    @Transactional
    DraftAssessmentView assessment(UUID caseId, int number, Integer compareTo) {
        var draft = get(caseId, number);
        if (compareTo == null) {
            return DraftAssessmentView.of(draft, null);
        }
        var other = drafts.find(agency.id(), caseId, compareTo)
                .orElseThrow(() -> ProblemException.badParameter("compareTo", "is no draft of the case"));
        return DraftAssessmentView.of(draft, ComparisonView.of(compareTo, assessment(other), assessment(draft)));
    }

    private AssessmentView assessment(DraftEntity draft) {
        return documents.read(draft.assessment, AssessmentView.class);
    }

    @Transactional
    List<DraftEntity> page(UUID caseId, int after, int size) {
        cases.get(agency.id(), caseId);
        return drafts.page(agency.id(), caseId, after, size);
    }

    private DraftEntity entity(CaseEntity appeal, CaseDraftRequest request, AssessmentView assessment) {
        var added = new DraftEntity();
        added.id = TimeOrderedId.next();
        added.agencyId = appeal.agencyId;
        added.caseId = appeal.id;
        added.number = appeal.draftCount + 1;
        added.content = documents.write(request.draft());
        added.profile = request.profile();
        added.verdict = assessment.verdict();
        added.overall = assessment.overall();
        added.ruleSetVersion = assessment.ruleSet().version();
        added.ruleSetDigest = assessment.ruleSet().digest();
        added.assessment = documents.write(assessment);
        added.createdAt = moments.now();
        return added;
    }
}
