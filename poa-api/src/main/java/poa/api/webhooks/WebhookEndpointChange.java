package poa.api.webhooks;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What can be changed of a webhook endpoint.")
record WebhookEndpointChange(
        @NotEmpty
        @Size(max = 20)
        @Schema(description = WebhookEndpointView.EVENT_TYPES, examples = "[\"case.status_changed\"]")
        List<@NotNull @Pattern(regexp = WebhookEndpointRequest.CODES, message = WebhookEndpointRequest.MESSAGE) String>
                eventTypes,

        @Pattern(regexp = WebhookEndpointRequest.VISIBLE, message = "must have a visible character")
        @Size(min = 1, max = 200)
        @Schema(description = WebhookEndpointView.DESCRIPTION, nullable = true, examples = "CRM")
        String description,

        @NotNull @Schema(description = WebhookEndpointView.ENABLED, examples = "false")
        Boolean enabled) {}
