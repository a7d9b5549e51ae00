package poa.api.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A case as its agency keeps it.")
record CaseRequest(
        @Pattern(regexp = VISIBLE, message = "must have a visible character")
        @Size(min = 1, max = 200)
        @Schema(
                description = "The CRM's own id of the case, unique in the agency.",
                nullable = true,
                examples = "crm-4711")
        String externalId,

        @Pattern(regexp = VISIBLE, message = "must have a visible character")
        @Size(min = 1, max = 200)
        @Schema(description = "Name of the client.", nullable = true, examples = "Northvale Outdoor Ltd")
        String clientName,

        @Valid
        @Schema(
                description = "What is stated of the suspension; what is left out is read from the notices.",
                nullable = true)
        CaseSuspension suspension,

        @Schema(
                description =
                        "Whether the agency has put the case away. A closed case takes nothing more until it is opened again.",
                nullable = true,
                examples = "false")
        Boolean closed) {
    private static final String VISIBLE = "[\\s\\S]*\\S[\\s\\S]*";

    CaseSuspension stated() {
        return suspension == null ? CaseSuspension.NOTHING : suspension;
    }

    boolean isClosed() {
        return Boolean.TRUE.equals(closed);
    }
}
