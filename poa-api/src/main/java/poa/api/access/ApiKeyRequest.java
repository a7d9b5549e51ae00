package poa.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A key to be made.")
record ApiKeyRequest(
        @NotBlank @Size(max = 100) @Schema(description = ApiKeyView.NAME, examples = "CRM")
        String name,

        @NotEmpty
        @Size(max = 20)
        @Schema(description = "What its holder may do; nobody can give a scope that he has not himself.")
        List<
                        @NotNull
                        @Pattern(
                                regexp = "assess|cases:read|cases:write|webhooks|admin",
                                message = "must be one of assess, cases:read, cases:write, webhooks, admin")
                        String>
                scopes,

        @Schema(description = ApiKeyView.EXPIRES_AT, nullable = true)
        Instant expiresAt) {}
