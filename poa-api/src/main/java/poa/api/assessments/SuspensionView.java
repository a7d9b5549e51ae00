package poa.api.assessments;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.AppealKind;
import poa.model.DocumentKind;
import poa.model.Scope;
import poa.model.Suspension;

@Schema(name = "Suspension", description = "The suspension as it was understood.")
record SuspensionView(
        @Schema(description = "Code of the suspension type.", examples = "INAUTHENTIC")
        String type,

        @Schema(description = "What is suspended, null where unknown.", nullable = true, examples = "ACCOUNT")
        Scope scope,

        @Schema(description = "What the seller sends.", examples = "PLAN_OF_ACTION")
        AppealKind appealKind,

        @Schema(description = "Country of the marketplace, null where unknown.", nullable = true, examples = "US")
        String marketplace,

        @Schema(description = "Day of the notice, null where unknown.", nullable = true, examples = "2026-11-02")
        LocalDate noticeDate,

        @Schema(description = "ASINs that the notice names.")
        List<String> asins,

        @Schema(description = "Orders that the notice names.")
        List<String> orderIds,

        @Schema(description = "Complaints that the notice names.")
        List<String> complaintIds,

        @Schema(description = "Who complained.") List<String> rightsOwners,

        @Schema(description = "Brands that the notice names.")
        List<String> brands,

        @Schema(description = "Documents that the notice asks for.")
        List<DocumentKind> requestedDocuments,

        @Schema(description = "1 is the first appeal.", examples = "1")
        int attempt,

        @Schema(description = "Raw text of the notice, null where not given.", nullable = true)
        String notice,

        @Schema(description = "Amazon's last reply, null where none.", nullable = true)
        String priorDenial,

        @Schema(description = "What was sent before, oldest first.")
        List<String> priorDrafts) {

    static SuspensionView of(Suspension suspension) {
        return new SuspensionView(
                suspension.type(),
                suspension.scope(),
                suspension.appealKind(),
                suspension.marketplace(),
                suspension.noticeDate(),
                suspension.asins(),
                suspension.orderIds(),
                suspension.complaintIds(),
                suspension.rightsOwners(),
                suspension.brands(),
                suspension.requestedDocuments(),
                suspension.attempt(),
                suspension.notice(),
                suspension.priorDenial(),
                suspension.priorDrafts());
    }

    SuspensionView withoutTexts() {
        return new SuspensionView(
                type,
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
                attempt,
                null,
                null,
                List.of());
    }
}
