package poa.api.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "WebhookEndpoint", description = "An address that is told what happens, without its secret.")
record WebhookEndpointView(
        @Schema(description = "Id of the endpoint.") UUID id,

        @Schema(description = URL, examples = "https://crm.example/hooks/poa")
        String url,

        @Schema(description = DESCRIPTION, nullable = true, examples = "CRM")
        String description,

        @Schema(description = EVENT_TYPES, examples = "[\"case.status_changed\"]")
        List<String> eventTypes,

        @Schema(description = ENABLED, examples = "true") boolean enabled,

        @Schema(
                description =
                        "Why it is told nothing: REQUESTED, somebody switched it off; GONE, it answered 410; FAILING, no attempt had"
                                + " success for days. Null where it is enabled.",
                nullable = true)
        DisabledReason disabledReason,

        @Schema(description = "When it was disabled; null where it is enabled.", nullable = true)
        Instant disabledAt,

        @Schema(description = "Since when no attempt had success; null where the last one had.", nullable = true)
        Instant failingSince,

        @Schema(
                description = "Until when the secret before this one signs, too; null where there is none.",
                nullable = true)
        Instant previousSecretUntil,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "When it was changed or disabled last.")
        Instant updatedAt,

        @Schema(description = "Counts the changes; the ETag in the body.", examples = "1")
        long version) {
    static final String URL = "Where events are sent by POST: https, with the name of a host.";
    static final String DESCRIPTION = "What it is for, in words of yours.";
    static final String EVENT_TYPES = "What it is told of.";
    static final String ENABLED = "Whether it is told; what happens while it is not, it is never told.";

    static WebhookEndpointView of(WebhookEndpointEntity endpoint) {
        return new WebhookEndpointView(
                endpoint.id,
                endpoint.url,
                endpoint.description,
                endpoint.eventTypes,
                endpoint.isEnabled(),
                endpoint.disabledReason,
                endpoint.disabledAt,
                endpoint.failingSince,
                endpoint.previousUntil,
                endpoint.createdAt,
                endpoint.updatedAt,
                endpoint.version);
    }

    static String path(UUID id) {
        return "/v1/webhook-endpoints/" + id;
    }

    @Schema(name = "WebhookEndpointPage", description = "One page of webhook endpoints.")
    record PageView(
            @Schema(description = "The endpoints, the newest first.")
            List<WebhookEndpointView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<WebhookEndpointEntity> page) {
            return new PageView(
                    page.items().stream().map(WebhookEndpointView::of).toList(), page.nextCursor());
        }
    }

    @Schema(name = "NewWebhookSecret", description = "An endpoint with a secret that was just made.")
    record NewView(
            @Schema(description = "Id of the endpoint.") UUID id,

            @Schema(
                    description =
                            "What events are signed with (HMAC-SHA256). Shown this once; nobody can read it again.",
                    examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            String secret,

            @Schema(description = "What is kept beside it.") WebhookEndpointView endpoint) {

        static NewView of(WebhookEndpointEntity endpoint) {
            return new NewView(endpoint.id, endpoint.secret, WebhookEndpointView.of(endpoint));
        }

        /** Not the secret: this may stand in a message by mistake. */
        @Override
        public String toString() {
            return "secret of " + id;
        }
    }
}
