package poa.api.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "Submission", description = "A draft that was sent to Amazon, and what came of it.")
record SubmissionView(
        @Schema(description = "Id of the case.") UUID caseId,

        @Schema(description = "Counts the case's submissions from 1.", examples = "1")
        int attempt,

        @Schema(description = "Number of the draft that was sent.", examples = "2")
        int draft,

        @Schema(description = "Day when it was sent.", examples = "2026-11-10")
        LocalDate submittedOn,

        @Schema(
                description = "What came of it, null as long as Amazon has not answered.",
                nullable = true,
                examples = "DENIED")
        Outcome outcome,

        @Schema(description = "Day of the outcome.", nullable = true, examples = "2026-11-14")
        LocalDate outcomeOn,

        @Schema(description = "Amazon's reply.", nullable = true)
        String reply,

        @Schema(description = "When it was added.") Instant createdAt,

        @Schema(description = "When it was last changed.") Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag in the body.", examples = "2")
        long version) {

    static SubmissionView of(SubmissionEntity entity) {
        return new SubmissionView(
                entity.caseId,
                entity.attempt,
                entity.draftNumber,
                entity.submittedOn,
                entity.outcome,
                entity.outcomeOn,
                entity.reply,
                entity.createdAt,
                entity.updatedAt,
                entity.version);
    }

    static String path(UUID caseId, int attempt) {
        return CaseView.path(caseId) + "/submissions/" + attempt;
    }

    @Schema(name = "SubmissionPage", description = "One page of a case's submissions.")
    record PageView(
            @Schema(description = "The submissions, the first one first.")
            List<SubmissionView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<SubmissionEntity> page) {
            return new PageView(page.items().stream().map(SubmissionView::of).toList(), page.nextCursor());
        }
    }
}
