package poa.api.agencies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How an agency keeps its cases.")
record AgencyRequest(
        @NotBlank @Size(max = 100) @Schema(description = "Name of the agency.", examples = "default")
        String name,

        @Min(1)
        @Max(36_500)
        @Schema(
                description =
                        "Days after which a closed case is erased, with all its texts; null: closed cases are kept for ever.",
                nullable = true,
                examples = "730")
        Integer retentionDays) {}
