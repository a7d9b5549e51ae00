package poa.api.cases;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import poa.api.assessments.DraftRequest;
import poa.model.NoticeKind;

/** Reads from a case what a draft must be judged by, so that nobody has to send it again. */
@Singleton
class CaseHistories {
    private static final Set<NoticeKind> NOTICES = EnumSet.of(NoticeKind.SUSPENSION, NoticeKind.WARNING);
    private static final Set<NoticeKind> ANSWERS = EnumSet.of(NoticeKind.DENIAL, NoticeKind.MORE_INFORMATION);
    /** As many as a request for an assessment may have. */
    private static final int MOST_SENT = 20;

    private final NoticeRepository notices;
    private final DraftRepository drafts;
    private final SubmissionRepository submissions;
    private final Documents documents;

    CaseHistories(
            NoticeRepository notices, DraftRepository drafts, SubmissionRepository submissions, Documents documents) {
        this.notices = notices;
        this.drafts = drafts;
        this.submissions = submissions;
        this.documents = documents;
    }

    CaseHistory of(CaseEntity appeal) {
        var all = notices.all(appeal.agencyId, appeal.id);
        var sent = drafts.sent(appeal.agencyId, appeal.id);
        return new CaseHistory(
                appeal.submissionCount + 1,
                text(last(all, NOTICES)),
                denial(appeal, last(all, ANSWERS)),
                sent.subList(Math.max(0, sent.size() - MOST_SENT), sent.size()).stream()
                        .map(draft -> text(documents.read(draft.content, DraftRequest.class)))
                        .toList());
    }

    /** The later one of the last answer that was filed as a notice and the last reply to a submission. */
    private String denial(CaseEntity appeal, NoticeEntity answer) {
        var replied = submissions.all(appeal.agencyId, appeal.id).stream()
                .filter(submission -> submission.reply != null && submission.outcome != Outcome.REINSTATED)
                .reduce((first, second) -> second)
                .orElse(null);
        if (answer == null || replied != null && !replied.outcomeOn.isBefore(answer.receivedOn)) {
            return replied == null ? null : replied.reply;
        }
        return answer.text;
    }

    private static NoticeEntity last(List<NoticeEntity> all, Set<NoticeKind> kinds) {
        return all.stream()
                .filter(notice -> kinds.contains(notice.kind))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static String text(NoticeEntity notice) {
        return notice == null ? null : notice.text;
    }

    private static String text(DraftRequest request) {
        var draft = request.toDraft();
        return draft.text() != null
                ? draft.text()
                : draft.sections().values().stream().collect(Collectors.joining("\n\n"));
    }
}
