package poa.api.webhooks;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An address to be told what happens.")
record WebhookEndpointRequest(
        @NotBlank
        @Size(max = 2_048)
        @Schema(
                description = WebhookEndpointView.URL,
                examples = "https://crm.example/hooks/poa",
                extensions = @Extension(name = "x-ms-notification-url", value = "true", parseValue = true))
        String url,

        @NotEmpty
        @Size(max = 20)
        @Schema(description = WebhookEndpointView.EVENT_TYPES, examples = "[\"case.status_changed\"]")
        List<@NotNull @Pattern(regexp = CODES, message = MESSAGE) String> eventTypes,

        @Pattern(regexp = VISIBLE, message = "must have a visible character")
        @Size(min = 1, max = 200)
        @Schema(description = WebhookEndpointView.DESCRIPTION, nullable = true, examples = "CRM")
        String description) {
    static final String VISIBLE = "[\\s\\S]*\\S[\\s\\S]*";
    static final String CODES =
            "case\\.created|case\\.status_changed|draft\\.assessed|submission\\.recorded|deadline\\.approaching";
    static final String MESSAGE =
            "must be one of case.created, case.status_changed, draft.assessed, submission.recorded,"
                    + " deadline.approaching";
}
