package poa.api.assessments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A draft to score, and the suspension that it answers.")
public record AssessmentRequest(
        @NotNull @Valid @Schema(description = "What Amazon holds against the seller, and what was answered so far.")
        SuspensionRequest suspension,

        @NotNull @Valid @Schema(description = "The appeal as the seller wrote it.")
        DraftRequest draft,

        @Schema(
                description = "The day to judge dates by; today in UTC where it is left out.",
                nullable = true,
                examples = "2026-11-23")
        LocalDate asOf,

        @Null(message = "names no profile of this service; leave it out for the built-in one")
        @Schema(
                description =
                        "An agency's own profile of limits and rules, by name; the built-in one where it is left out.",
                nullable = true)
        String profile) {}
