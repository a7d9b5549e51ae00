package poa.api.cases;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import poa.api.export.ExportLines;
import poa.api.export.ExportPart;

@Singleton
@Priority(20)
class CaseExport implements ExportPart {
    private static final int PAGE = 100;
    private static final int PART_PAGE = 20;
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
            page = cases.after(agency, page.get(page.size() - 1).id, PAGE);
        }
    }

    private void write(CaseEntity appeal, ExportLines lines) throws IOException {
        lines.write("CASE", CaseView.of(appeal));
        write("NOTICE", notices::page, CaseNoticeView::of, CaseNoticeView::number, appeal, lines);
        write("DRAFT", drafts::page, CaseDraftView::of, CaseDraftView::number, appeal, lines);
        write("SUBMISSION", submissions::page, SubmissionView::of, SubmissionView::attempt, appeal, lines);
    }

    /** A few at a time: a text may have 200,000 characters, and what was read of it as many again. */
    private <E, V> void write(
            String kind,
            Rows<E> rows,
            Function<E, V> view,
            ToIntFunction<V> number,
            CaseEntity appeal,
            ExportLines lines)
            throws IOException {
        int last = 0;
        int found;
        do {
            var page = rows.behind(appeal.agencyId, appeal.id, last, PART_PAGE).stream()
                    .map(view)
                    .toList();
            for (var one : page) {
                lines.write(kind, one);
                last = number.applyAsInt(one);
            }
            found = page.size();
            cases.getEntityManager().clear();
        } while (found == PART_PAGE);
    }

    /** Reads at most so many rows of a case behind a number. */
    private interface Rows<E> {
        List<E> behind(UUID agency, UUID caseId, int number, int most);
    }
}
