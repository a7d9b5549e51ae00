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
        Integer number,

        @Schema(description = "The key that it is about; null where it is about none.", nullable = true)
        UUID keyId,

        @Schema(description = "The webhook endpoint that it is about; null where it is about none.", nullable = true)
        UUID endpointId,

        @Schema(
                description =
                        "Who did it: key: and the key's id, token: and a hash of the token's subject, open where the service has no keys, service for what was due, or command.",
                nullable = true,
                examples = "key:0190a5d2-7c1e-7a31-9d3b-2f1c8e5b7a10")
        String actor,

        @Schema(
                description = "The request in which it happened, as in X-Request-Id; null outside one.",
                nullable = true)
        String requestId) {

    static AuditEventView of(AuditEventEntity event) {
        return new AuditEventView(
                event.id,
                event.createdAt,
                event.action,
                event.caseId,
                event.number,
                event.keyId,
                event.endpointId,
                event.actor,
                event.requestId);
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
