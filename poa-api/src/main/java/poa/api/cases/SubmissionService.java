package poa.api.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.http.MergePatch;
import poa.api.http.ProblemException;
import poa.api.http.Versions;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;
import poa.rules.Assessor;

/** Takes down what was sent, and what came of it. */
@Singleton
class SubmissionService {
    private final CurrentAgency agency;
    private final CaseRepository cases;
    private final SubmissionRepository submissions;
    private final AuditTrail audit;
    private final CaseNews news;
    private final MergePatch patch;
    private final Moments moments;
    private final Assessor assessor;

    SubmissionService(
            CurrentAgency agency,
            CaseRepository cases,
            SubmissionRepository submissions,
            AuditTrail audit,
            CaseNews news,
            MergePatch patch,
            Moments moments,
            Assessor assessor) {
        this.agency = agency;
        this.cases = cases;
        this.submissions = submissions;
        this.audit = audit;
        this.news = news;
        this.patch = patch;
        this.moments = moments;
        this.assessor = assessor;
    }

    @Transactional
    SubmissionView add(UUID caseId, SubmissionRequest request) {
        Days.notAfter(moments.today(), request.submittedOn(), "/submittedOn");
        var appeal = cases.lock(agency.id(), caseId);
        Steps.requireSubmittable(appeal);
        if (request.draft() > appeal.draftCount) {
            throw ProblemException.invalid("/draft", "is no draft of the case; it has " + appeal.draftCount);
        }
        appeal.submitted();
        var added = entity(appeal, request);
        submissions.persist(added);
        news.submitted(appeal, added);
        audit.write(appeal.agencyId, AuditAction.SUBMISSION_ADDED, caseId, added.attempt);
        return SubmissionView.of(added);
    }

    @Transactional
    SubmissionView get(UUID caseId, int attempt) {
        return SubmissionView.of(submissions.get(agency.id(), caseId, attempt));
    }

    @Transactional
    List<SubmissionEntity> page(UUID caseId, int after, int size) {
        cases.get(agency.id(), caseId);
        return submissions.page(agency.id(), caseId, after, size);
    }

    @Transactional
    SubmissionView change(UUID caseId, int attempt, String ifMatch, JsonNode fields) {
        var appeal = cases.lock(agency.id(), caseId);
        var changed = submissions.get(appeal.agencyId, caseId, attempt);
        Versions.require(ifMatch, changed.version);
        Steps.requireLast(appeal, attempt);
        set(
                appeal,
                changed,
                patch.apply(
                        fields,
                        new SubmissionChange(changed.submittedOn, changed.outcome, changed.outcomeOn, changed.reply)));
        changed.version++;
        changed.updatedAt = moments.now();
        news.changed(appeal, changed.updatedAt);
        audit.write(appeal.agencyId, AuditAction.SUBMISSION_CHANGED, caseId, attempt);
        return SubmissionView.of(changed);
    }

    private void set(CaseEntity appeal, SubmissionEntity changed, SubmissionChange change) {
        Days.notAfter(moments.today(), change.submittedOn(), "/submittedOn");
        Days.notAfter(moments.today(), change.outcomeOn(), "/outcomeOn");
        var read = change.reply() == null ? null : assessor.parseNotice(change.reply());
        var outcome = change.outcome() != null || read == null
                ? change.outcome()
                : Outcome.of(read.kind())
                        .orElseThrow(() -> ProblemException.invalid(
                                "/outcome", "must be given: the reply does not tell it clearly"));
        if (outcome == null && change.outcomeOn() != null) {
            throw ProblemException.invalid("/outcomeOn", "must be null where there is no outcome");
        }
        changed.submittedOn = change.submittedOn();
        changed.outcomeOn = outcome != null && change.outcomeOn() == null ? moments.today() : change.outcomeOn();
        changed.reply = change.reply();
        if (changed.outcomeOn != null && changed.outcomeOn.isBefore(changed.submittedOn)) {
            throw ProblemException.invalid("/outcomeOn", "must not be before submittedOn");
        }
        if (outcome != changed.outcome) {
            changed.outcome = outcome;
            appeal.answered(outcome);
        }
        if (read != null) {
            appeal.ask(NoticeService.answerBy(read, changed.outcomeOn));
        }
    }

    private SubmissionEntity entity(CaseEntity appeal, SubmissionRequest request) {
        var added = new SubmissionEntity();
        added.id = TimeOrderedId.next();
        added.agencyId = appeal.agencyId;
        added.caseId = appeal.id;
        added.attempt = appeal.submissionCount;
        added.draftNumber = request.draft();
        added.submittedOn = request.submittedOn() == null ? moments.today() : request.submittedOn();
        added.version = 1;
        added.createdAt = moments.now();
        added.updatedAt = added.createdAt;
        return added;
    }
}
