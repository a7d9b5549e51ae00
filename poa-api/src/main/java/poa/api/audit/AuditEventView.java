package poa.api.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "AuditEvent", description = "One thing that happened, without content. It outlives what it tells of.")
record AuditEventView(
        @Schema(description = "Id of the event.") UUID id,

        @Schema(description = "When it happened.") Instant createdAt,

        @Schema(description = "What happened.", examples = "CASE_ERASED")
        AuditAction action,

        @Schema(description = "The case, which may be gone; null where none is concerned.", nullable = true)
        UUID caseId,

        @Schema(
                description = "Number of the notice, draft or submission; null where the case as a whole is meant.",
                nullable = true,
                examples = "1")
        Integer number) {

    static AuditEventView of(AuditEventEntity event) {
        return new AuditEventView(event.id, event.createdAt, event.action, event.caseId, event.number);
    }

    @Schema(name = "AuditEventPage", description = "One page of events.")
    record PageView(
            @Schema(description = "The events, the newest first.")
            List<AuditEventView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<AuditEventEntity> page) {
            return new PageView(page.items().stream().map(AuditEventView::of).toList(), page.nextCursor());
        }
    }
}
