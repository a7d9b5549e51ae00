package poa.api.cases;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.notices.ParsedNoticeView;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;
import poa.model.ParsedNotice;
import poa.rules.Assessor;

/** Files Amazon's messages, and takes from them what the case is about and by when it wants an answer. */
@Singleton
class NoticeService {
    private final CurrentAgency agency;
    private final CaseRepository cases;
    private final NoticeRepository notices;
    private final SubmissionRepository submissions;
    private final AuditTrail audit;
    private final CaseNews news;
    private final Documents documents;
    private final Moments moments;
    private final Assessor assessor;

    NoticeService(
            CurrentAgency agency,
            CaseRepository cases,
            NoticeRepository notices,
            SubmissionRepository submissions,
            AuditTrail audit,
            CaseNews news,
            Documents documents,
            Moments moments,
            Assessor assessor) {
        this.agency = agency;
        this.cases = cases;
        this.notices = notices;
        this.submissions = submissions;
        this.audit = audit;
        this.news = news;
        this.documents = documents;
        this.moments = moments;
        this.assessor = assessor;
    }

    @Transactional
    CaseNoticeView add(UUID caseId, CaseNoticeRequest request) {
        request.check(moments.today());
        var appeal = cases.lock(agency.id(), caseId);
        Steps.requireOpen(appeal);
        var read = assessor.parseNotice(request.text());
        var added = entity(appeal, request, read);
        notices.persist(added);
        appeal.noticeCount = added.number;
        if (appeal.type == null) {
            appeal.type = added.type;
        }
        var last = last(appeal);
        if (last == null || !added.receivedOn.isBefore(last.submittedOn)) {
            if (appeal.awaitsReply()) {
                Outcome.of(read.kind()).ifPresent(outcome -> answer(appeal, last, outcome, added));
            }
            appeal.ask(added.answerBy);
        }
        news.changed(appeal, added.createdAt);
        audit.write(appeal.agencyId, AuditAction.NOTICE_ADDED, caseId, added.number);
        return CaseNoticeView.of(added);
    }

    @Transactional
    CaseNoticeView get(UUID caseId, int number) {
        return CaseNoticeView.of(notices.get(agency.id(), caseId, number));
    }

    @Transactional
    List<NoticeEntity> page(UUID caseId, int after, int size) {
        cases.get(agency.id(), caseId);
        return notices.page(agency.id(), caseId, after, size);
    }

    private NoticeEntity entity(CaseEntity appeal, CaseNoticeRequest request, ParsedNotice read) {
        var added = new NoticeEntity();
        added.id = TimeOrderedId.next();
        added.agencyId = appeal.agencyId;
        added.caseId = appeal.id;
        added.number = appeal.noticeCount + 1;
        added.kind = read.kind();
        added.type = read.type();
        added.receivedOn = request.receivedOn() == null ? moments.today() : request.receivedOn();
        added.answerBy = answerBy(read, added.receivedOn);
        added.text = request.text();
        added.reading = documents.write(ParsedNoticeView.of(read));
        added.createdAt = moments.now();
        return added;
    }

    /** The last submission, null before the first. A message that came before it answers an earlier one, and is answered. */
    private SubmissionEntity last(CaseEntity appeal) {
        return appeal.submissionCount == 0 ? null : submissions.get(appeal.agencyId, appeal.id, appeal.submissionCount);
    }

    /** Amazon's answer to what was sent last. Its text is the notice's. */
    private static void answer(CaseEntity appeal, SubmissionEntity answered, Outcome outcome, NoticeEntity notice) {
        answered.outcome = outcome;
        answered.outcomeOn = notice.receivedOn;
        answered.version++;
        answered.updatedAt = notice.createdAt;
        appeal.answered(outcome);
    }

    /** Null where the message gives no term. */
    static LocalDate answerBy(ParsedNotice read, LocalDate receivedOn) {
        var deadline = read.deadline();
        if (deadline == null || deadline.date() != null) {
            return deadline == null ? null : deadline.date();
        }
        var from = read.noticeDate() == null ? receivedOn : read.noticeDate();
        return from.plusDays(deadline.days());
    }
}
