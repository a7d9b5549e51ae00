package poa.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What can be changed of a key.")
record ApiKeyChange(
        @NotBlank @Size(max = 100) @Schema(description = ApiKeyView.NAME, examples = "CRM")
        String name,

        @Schema(description = ApiKeyView.EXPIRES_AT, nullable = true)
        Instant expiresAt) {}
