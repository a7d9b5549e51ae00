package poa.api.cases;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;
import poa.model.NoticeKind;

@Schema(name = "CaseNotice", description = "A message of Amazon as it came, and as it was read then.")
record CaseNoticeView(
        @Schema(description = "Id of the case.") UUID caseId,

        @Schema(description = "Counts the case's notices from 1.", examples = "1")
        int number,

        @Schema(description = "What the message does.", examples = "SUSPENSION")
        NoticeKind kind,

        @Schema(description = "Day when it came.", examples = "2026-11-02")
        LocalDate receivedOn,

        @Schema(description = "Day by which it wants an answer.", nullable = true, examples = "2026-11-19")
        LocalDate answerBy,

        @Schema(description = "The whole message.") String text,

        @JsonRawValue @Schema(description = "What it says.", ref = "ParsedNotice")
        String reading,

        @Schema(description = "When it was added.") Instant createdAt) {

    static CaseNoticeView of(NoticeEntity entity) {
        return new CaseNoticeView(
                entity.caseId,
                entity.number,
                entity.kind,
                entity.receivedOn,
                entity.answerBy,
                entity.text,
                entity.reading,
                entity.createdAt);
    }

    static String path(UUID caseId, int number) {
        return CaseView.path(caseId) + "/notices/" + number;
    }

    @Schema(name = "CaseNoticePage", description = "One page of a case's notices.")
    record PageView(
            @Schema(description = "The notices, the first one first.")
            List<CaseNoticeView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<NoticeEntity> page) {
            return new PageView(page.items().stream().map(CaseNoticeView::of).toList(), page.nextCursor());
        }
    }
}
