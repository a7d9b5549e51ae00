package poa.api.notices;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.AppealKind;
import poa.model.DocumentKind;
import poa.model.ParsedNotice;
import poa.model.Scope;

@Schema(
        name = "NoticeSuspension",
        description = "The suspension as a message tells it, with the fields of an assessment's suspension.")
record NoticeSuspensionView(
        @Schema(
                description = "Code of the suspension type, null where the text does not tell it.",
                nullable = true,
                examples = "INAUTHENTIC")
        String type,

        @Schema(description = "What is suspended.", nullable = true, examples = "ACCOUNT")
        Scope scope,

        @Schema(description = "Always null: what the seller sends is the seller's to choose.", nullable = true)
        AppealKind appealKind,

        @Schema(description = "Country of the marketplace, ISO 3166 alpha-2.", nullable = true, examples = "US")
        String marketplace,

        @Schema(description = "Day of the message.", nullable = true, examples = "2026-11-02")
        LocalDate noticeDate,

        @Schema(description = "ASINs that the message names, ISBN-10s of books among them.")
        List<String> asins,

        @Schema(description = "Orders that the message names.")
        List<String> orderIds,

        @Schema(description = "Complaints that the message names.")
        List<String> complaintIds,

        @Schema(description = "Who complained.") List<String> rightsOwners,

        @Schema(description = "Brands that the message names.")
        List<String> brands,

        @Schema(description = "Every kind of document that the message asks for, also where one of them is enough.")
        List<DocumentKind> requestedDocuments,

        @Schema(description = "Always null: a message does not count the appeals.", nullable = true)
        Integer attempt,

        @Schema(description = "Always null: the caller has the text.", nullable = true)
        String notice,

        @Schema(description = "Always null.", nullable = true)
        String priorDenial,

        @Schema(description = "Always empty.") List<String> priorDrafts) {

    static NoticeSuspensionView of(ParsedNotice notice) {
        return new NoticeSuspensionView(
                notice.type(),
                notice.scope(),
                null,
                notice.marketplace(),
                notice.noticeDate(),
                notice.asins(),
                notice.orderIds(),
                notice.complaintIds(),
                notice.rightsOwners(),
                notice.brands(),
                notice.documentKinds(),
                null,
                null,
                null,
                List.of());
    }
}
