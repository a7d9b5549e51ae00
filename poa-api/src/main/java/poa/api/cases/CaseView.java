package poa.api.cases;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "Case", description = "An agency's file on one suspension of one client.")
record CaseView(
        @Schema(description = "Id of the case.") UUID id,

        @Schema(description = "The CRM's own id, unique in the agency.", nullable = true, examples = "crm-4711")
        String externalId,

        @Schema(description = "Name of the client.", nullable = true, examples = "Northvale Outdoor Ltd")
        String clientName,

        @Schema(
                description =
                        "Follows from what is in the case. OPEN: no draft. DRAFTING: the last draft is not ready. READY: it is. SUBMITTED: one"
                                + " is sent, Amazon has not answered. MORE_INFORMATION, DENIED: Amazon's answer, and no draft since. REINSTATED."
                                + " CLOSED: put away by the agency.",
                examples = "OPEN")
        CaseStatus status,

        @Schema(
                description = "Code of the suspension type, as stated or as the notices tell it.",
                nullable = true,
                examples = "INAUTHENTIC")
        String type,

        @Schema(
                description =
                        "Day by which Amazon wants an answer: the first one that its messages since the last submission name.",
                nullable = true,
                examples = "2026-11-19")
        LocalDate deadline,

        @JsonRawValue @Schema(description = "What the agency states.", ref = "CaseSuspension")
        String suspension,

        @Schema(description = "How many notices it has, numbered from 1.", examples = "1")
        int notices,

        @Schema(description = "How many drafts it has, numbered from 1.", examples = "2")
        int drafts,

        @Schema(description = "How many submissions it has, numbered from 1.", examples = "1")
        int submissions,

        @Schema(description = "Whether the agency has put it away.", examples = "false")
        boolean closed,

        @Schema(description = "When it was put away.", nullable = true)
        Instant closedAt,

        @Schema(description = "When it was opened.") Instant createdAt,

        @Schema(description = "When it, or what is in it, was last changed.")
        Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag in the body.", examples = "3")
        long version) {

    static CaseView of(CaseEntity entity) {
        return new CaseView(
                entity.id,
                entity.externalId,
                entity.clientName,
                entity.status,
                entity.type,
                entity.deadline,
                entity.stated,
                entity.noticeCount,
                entity.draftCount,
                entity.submissionCount,
                entity.isClosed(),
                entity.closedAt,
                entity.createdAt,
                entity.updatedAt,
                entity.version);
    }

    static String path(UUID id) {
        return "/v1/cases/" + id;
    }

    @Schema(name = "CasePage", description = "One page of cases.")
    record PageView(
            @Schema(description = "The cases, in the order asked for.")
            List<CaseView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<CaseEntity> page) {
            return new PageView(page.items().stream().map(CaseView::of).toList(), page.nextCursor());
        }
    }
}
