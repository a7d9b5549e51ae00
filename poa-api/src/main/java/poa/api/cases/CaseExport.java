package poa.api.cases;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import poa.api.export.ExportLines;
import poa.api.export.ExportPart;

@Singleton
@Priority(20)
class CaseExport implements ExportPart {
    private static final int PAGE = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final CaseRepository cases;
    private final NoticeRepository notices;
    private final DraftRepository drafts;
    private final SubmissionRepository submissions;

    CaseExport(
            CaseRepository cases, NoticeRepository notices, DraftRepository drafts, SubmissionRepository submissions) {
        this.cases = cases;
        this.notices = notices;
        this.drafts = drafts;
        this.submissions = submissions;
    }

    @Override
    public void write(UUID agency, ExportLines lines) throws IOException {
        var page = cases.after(agency, FIRST, PAGE);
        while (!page.isEmpty()) {
            for (var appeal : page) {
                write(appeal, lines);
            }
            cases.getEntityManager().clear();
            page = cases.after(agency, page.get(page.size() - 1).id, PAGE);
        }
    }

    private void write(CaseEntity appeal, ExportLines lines) throws IOException {
        lines.write("CASE", CaseView.of(appeal));
        writeAll(
                "NOTICE",
                notices.all(appeal.agencyId, appeal.id).stream()
                        .map(CaseNoticeView::of)
                        .toList(),
                lines);
        writeAll(
                "DRAFT",
                drafts.all(appeal.agencyId, appeal.id).stream()
                        .map(CaseDraftView::of)
                        .toList(),
                lines);
        writeAll(
                "SUBMISSION",
                submissions.all(appeal.agencyId, appeal.id).stream()
                        .map(SubmissionView::of)
                        .toList(),
                lines);
    }

    private static void writeAll(String kind, List<?> views, ExportLines lines) throws IOException {
        for (var view : views) {
            lines.write(kind, view);
        }
    }
}
