package poa.api.cases;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;
import poa.model.Verdict;

@Schema(
        name = "CaseDraft",
        description = "A revision of the appeal, never changed, and how it was judged when it was added.")
record CaseDraftView(
        @Schema(description = "Id of the case.") UUID caseId,

        @Schema(description = "Counts the case's drafts from 1.", examples = "1")
        int number,

        @JsonRawValue @Schema(description = "The appeal as it was sent.", ref = "DraftRequest")
        String draft,

        @Schema(description = "The day that dates were judged by.", examples = "2026-11-23")
        LocalDate asOf,

        @Schema(description = "The agency's profile, null for the built-in one.", nullable = true)
        String profile,

        @JsonRawValue
        @Schema(
                description =
                        "How it was judged, and by which rules; its places point into draft. The texts of notices, denials and"
                                + " earlier drafts are left out of it: the case has them.",
                ref = "Assessment")
        String assessment,

        @Schema(description = "When it was added.") Instant createdAt) {

    static CaseDraftView of(DraftEntity entity) {
        return new CaseDraftView(
                entity.caseId,
                entity.number,
                entity.content,
                entity.asOf,
                entity.profile,
                entity.assessment,
                entity.createdAt);
    }

    static String path(UUID caseId, int number) {
        return CaseView.path(caseId) + "/drafts/" + number;
    }

    @Schema(name = "CaseDraftSummary", description = "A revision without its text.")
    record Summary(
            @Schema(description = "Counts the case's drafts from 1.", examples = "1")
            int number,

            @Schema(description = "How it was judged.", examples = "REVISE")
            Verdict verdict,

            @Schema(
                    description = "Weighted mean of its scores, 0 to 100.",
                    examples = "71",
                    minimum = "0",
                    maximum = "100")
            int overall,

            @Schema(description = "Which rules judged it: year, month and count.", examples = "2026.12.1")
            String ruleSetVersion,

            @Schema(description = "The agency's profile, null for the built-in one.", nullable = true)
            String profile,

            @Schema(description = "When it was added.") Instant createdAt) {

        static Summary of(DraftEntity entity) {
            return new Summary(
                    entity.number,
                    entity.verdict,
                    entity.overall,
                    entity.ruleSetVersion,
                    entity.profile,
                    entity.createdAt);
        }
    }

    @Schema(name = "CaseDraftPage", description = "One page of a case's drafts.")
    record PageView(
            @Schema(description = "The drafts, the first one first.")
            List<Summary> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<DraftEntity> page) {
            return new PageView(page.items().stream().map(Summary::of).toList(), page.nextCursor());
        }
    }
}
