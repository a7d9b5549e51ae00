package poa.api.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What came of a submission.")
record SubmissionChange(
        @NotNull @Schema(description = "Day when it was sent.", examples = "2026-11-10")
        LocalDate submittedOn,

        @Schema(
                description =
                        "What came of it. Where it is left out and reply is sent, it is read from that: a denial, a request for more"
                                + " information or a reinstatement.",
                nullable = true,
                examples = "DENIED")
        Outcome outcome,

        @Schema(
                description = "Day of the outcome; today where it is left out.",
                nullable = true,
                examples = "2026-11-14")
        LocalDate outcomeOn,

        @Size(max = 200_000)
        @Schema(
                description = "Amazon's reply as it was pasted.",
                nullable = true,
                examples = "Hello, we have decided not to ...")
        String reply) {}
