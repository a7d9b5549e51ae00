package poa.api.webhooks;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a secret is replaced by a new one.")
record SecretRotationRequest(
        @Min(0)
        @Max(2_592_000)
        @Schema(
                description = "Seconds for which the old secret signs beside the new one.",
                defaultValue = "86400",
                examples = "3600")
        Integer overlapSeconds) {
    private static final Duration OVERLAP = Duration.ofDays(1);

    Duration overlap() {
        return overlapSeconds == null ? OVERLAP : Duration.ofSeconds(overlapSeconds);
    }
}
