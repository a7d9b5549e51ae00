package poa.api.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.assessments.SuspensionRequest;
import poa.model.AppealKind;
import poa.model.DocumentKind;
import poa.model.Scope;

@Schema(
        description =
                "What the agency states of the suspension. All of it is optional: what is left out is read from the case's notices.")
record CaseSuspension(
        @Schema(
                description = "Code of the suspension type, one of GET /v1/suspension-types.",
                nullable = true,
                examples = "INAUTHENTIC")
        String type,

        @Schema(description = "What is suspended.", nullable = true, examples = "ACCOUNT")
        Scope scope,

        @Schema(
                description = "What the seller sends; PLAN_OF_ACTION where it is left out.",
                nullable = true,
                examples = "PLAN_OF_ACTION")
        AppealKind appealKind,

        @Schema(
                description = "Country of the marketplace, ISO 3166 alpha-2 in capitals.",
                nullable = true,
                examples = "US")
        String marketplace,

        @Schema(description = "Day of the notice.", nullable = true, examples = "2026-11-02")
        LocalDate noticeDate,

        @Size(max = 1_000) @Schema(description = "ASINs concerned.", nullable = true, examples = "[\"B01N5IB20Q\"]")
        List<@NotBlank @Size(max = 100) String> asins,

        @Size(max = 1_000)
        @Schema(description = "Orders concerned.", nullable = true, examples = "[\"112-1234567-1234567\"]")
        List<@NotBlank @Size(max = 100) String> orderIds,

        @Size(max = 1_000)
        @Schema(description = "Complaints concerned.", nullable = true, examples = "[\"9876543210\"]")
        List<@NotBlank @Size(max = 100) String> complaintIds,

        @Size(max = 1_000)
        @Schema(description = "Who complained.", nullable = true, examples = "[\"Northvale Brands LLC\"]")
        List<@NotBlank @Size(max = 100) String> rightsOwners,

        @Size(max = 1_000) @Schema(description = "Brands concerned.", nullable = true, examples = "[\"Northvale\"]")
        List<@NotBlank @Size(max = 100) String> brands,

        @Size(max = 1_000) @Schema(description = "Documents asked for.", nullable = true, examples = "[\"INVOICE\"]")
        List<@NotNull DocumentKind> requestedDocuments) {
    static final CaseSuspension NOTHING =
            new CaseSuspension(null, null, null, null, null, null, null, null, null, null, null);

    /**
     * As a request for an assessment states it.
     *
     * @param known the type, also where the notices tell it
     */
    SuspensionRequest toRequest(String known, CaseHistory history) {
        return new SuspensionRequest(
                known,
                scope,
                appealKind,
                marketplace,
                noticeDate,
                asins,
                orderIds,
                complaintIds,
                rightsOwners,
                brands,
                requestedDocuments,
                history.attempt(),
                history.notice(),
                history.denial(),
                history.sent());
    }
}
