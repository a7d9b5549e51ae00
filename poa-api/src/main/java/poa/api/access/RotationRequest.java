package poa.api.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a key is replaced by a new one.")
record RotationRequest(
        @Min(0)
        @Max(2_592_000)
        @Schema(
                description = "Seconds for which the old key goes on working.",
                defaultValue = "86400",
                examples = "3600")
        Integer overlapSeconds,

        @Schema(
                description = "When the new key ends to work; left out, it lasts as long as the old one was made to.",
                nullable = true)
        Instant expiresAt) {
    private static final Duration OVERLAP = Duration.ofDays(1);

    Duration overlap() {
        return overlapSeconds == null ? OVERLAP : Duration.ofSeconds(overlapSeconds);
    }
}
