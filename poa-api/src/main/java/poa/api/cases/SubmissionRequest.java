package poa.api.cases;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "That a draft was sent to Amazon.")
record SubmissionRequest(
        @NotNull @Min(1) @Schema(description = "Number of the draft that was sent.", examples = "2")
        Integer draft,

        @Schema(
                description = "Day when it was sent; today where it is left out.",
                nullable = true,
                examples = "2026-11-10")
        LocalDate submittedOn) {}
