package poa.api.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "WebhookDelivery", description = "How far one event has come to one endpoint.")
record WebhookDeliveryView(
        @Schema(description = "Id of the delivery.") UUID id,

        @Schema(description = "The endpoint.") UUID endpointId,

        @Schema(description = "Id of the event, as in the header webhook-id.")
        UUID eventId,

        @Schema(description = "What happened.", examples = "case.status_changed")
        String eventType,

        @Schema(description = "The case that it happened to; null in a test.", nullable = true)
        UUID caseId,

        @Schema(
                description =
                        "PENDING: waits for its first or another attempt. DELIVERED: the receiver answered 2xx. FAILED: given up.",
                examples = "DELIVERED")
        DeliveryState state,

        @Schema(description = "How often it was attempted.", examples = "1")
        int attempts,

        @Schema(
                description =
                        "When it is attempted next, at the earliest: an earlier event of the same case goes first. Null where it has"
                                + " ended.",
                nullable = true)
        Instant nextAttemptAt,

        @Schema(description = "When it was attempted last; null where it never was.", nullable = true)
        Instant lastAttemptAt,

        @Schema(
                description = "Status of the last answer; null where there was none. Its body is not kept.",
                nullable = true,
                examples = "503")
        Integer lastStatus,

        @Schema(
                description =
                        "Why the last attempt had no success: NAME_NOT_FOUND, ADDRESS_REFUSED, NO_CONNECTION, TLS_FAILED, TIMEOUT, STATUS"
                                + " (the answer was no 2xx). Null where it had, or there was none.",
                nullable = true)
        DeliveryFault lastFault,

        @Schema(description = "When it happened.") Instant createdAt,

        @Schema(description = "When it was delivered or given up; null while it is pending.", nullable = true)
        Instant endedAt,

        @Schema(description = "Counts the changes; the ETag in the body.", examples = "2")
        long version) {

    static WebhookDeliveryView of(WebhookDeliveryEntity delivery) {
        return new WebhookDeliveryView(
                delivery.id,
                delivery.endpointId,
                delivery.eventId,
                delivery.eventType,
                delivery.caseId,
                delivery.state,
                delivery.attempts,
                delivery.state == DeliveryState.PENDING ? delivery.nextAt : null,
                delivery.lastAttemptAt,
                delivery.lastStatus == null ? null : delivery.lastStatus.intValue(),
                delivery.lastFault,
                delivery.createdAt,
                delivery.endedAt,
                delivery.version);
    }

    String path() {
        return WebhookEndpointView.path(endpointId) + "/deliveries/" + id;
    }

    @Schema(name = "WebhookDeliveryPage", description = "One page of deliveries.")
    record PageView(
            @Schema(description = "The deliveries, the newest first.")
            List<WebhookDeliveryView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<WebhookDeliveryEntity> page) {
            return new PageView(
                    page.items().stream().map(WebhookDeliveryView::of).toList(), page.nextCursor());
        }
    }
}
