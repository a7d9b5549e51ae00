package poa.api.assessments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.ProblemException;
import poa.model.AppealKind;
import poa.model.DocumentKind;
import poa.model.LikelyType;
import poa.model.ParsedNotice;
import poa.model.Playbook;
import poa.model.Scope;
import poa.model.Suspension;
import poa.rules.Assessor;

@Schema(
        description =
                "What Amazon holds against the seller, and what was answered so far. Either type or notice is required; the rest is optional.")
public record SuspensionRequest(
        @Schema(
                description =
                        "Code of the suspension type, one of GET /v1/suspension-types; read from the notice where it is left out.",
                nullable = true,
                examples = "INAUTHENTIC")
        String type,

        @Schema(description = "What is suspended: the account or listings.", nullable = true, examples = "ACCOUNT")
        Scope scope,

        @Schema(
                description = "What the seller sends; PLAN_OF_ACTION where it is left out.",
                nullable = true,
                examples = "PLAN_OF_ACTION")
        AppealKind appealKind,

        @Schema(
                description = "Country of the marketplace, ISO 3166 alpha-2 in capitals; UK is understood as GB.",
                nullable = true,
                examples = "US")
        String marketplace,

        @Schema(description = "Day of the notice.", nullable = true, examples = "2026-11-02")
        LocalDate noticeDate,

        @Size(max = MAX_IDS)
        @Schema(description = "ASINs that the notice names.", nullable = true, examples = "[\"B01N5IB20Q\"]")
        List<@NotBlank @Size(max = MAX_ID) String> asins,

        @Size(max = MAX_IDS)
        @Schema(description = "Orders that the notice names.", nullable = true, examples = "[\"112-1234567-1234567\"]")
        List<@NotBlank @Size(max = MAX_ID) String> orderIds,

        @Size(max = MAX_IDS)
        @Schema(description = "Complaints that the notice names.", nullable = true, examples = "[\"9876543210\"]")
        List<@NotBlank @Size(max = MAX_ID) String> complaintIds,

        @Size(max = MAX_IDS)
        @Schema(
                description = "Who complained, for intellectual property.",
                nullable = true,
                examples = "[\"Northvale Brands LLC\"]")
        List<@NotBlank @Size(max = MAX_ID) String> rightsOwners,

        @Size(max = MAX_IDS)
        @Schema(description = "Brands that the notice names.", nullable = true, examples = "[\"Northvale\"]")
        List<@NotBlank @Size(max = MAX_ID) String> brands,

        @Size(max = MAX_IDS)
        @Schema(description = "Documents that the notice asks for.", nullable = true, examples = "[\"INVOICE\"]")
        List<@NotNull DocumentKind> requestedDocuments,

        @Min(1)
        @Max(1_000)
        @Schema(description = "1 is the first appeal; 1 where it is left out.", nullable = true, examples = "1")
        Integer attempt,

        @Size(max = MAX_MESSAGE)
        @Schema(
                description =
                        "Raw text of Amazon's notice. What is left out above is read from it; what is stated wins, and each"
                                + " disagreement is a line in notes.",
                nullable = true)
        String notice,

        @Size(max = MAX_MESSAGE) @Schema(description = "Amazon's last reply to an appeal.", nullable = true)
        String priorDenial,

        @Size(max = 20) @Schema(description = "What was sent before, oldest first.", nullable = true)
        List<@NotNull @Size(max = DraftRequest.MAX_LENGTH) String> priorDrafts) {
    private static final int MAX_IDS = 1_000;
    private static final int MAX_ID = 100;
    private static final int MAX_MESSAGE = 200_000;

    /** As stated, and as the notice says it where nothing is stated. */
    Understood understood(Assessor assessor) {
        var stated = type == null ? null : known(assessor, type);
        var country = Marketplace.country(marketplace);
        var read = notice == null || notice.isBlank() ? null : assessor.parseNotice(notice);
        var joining = new Understood.Joining(read);
        var code = joining.one("type", stated, ParsedNotice::type);
        if (code == null) {
            throw ProblemException.invalid("/suspension/type", untold(read));
        }
        var suspension = new Suspension(
                code,
                joining.one("scope", scope, ParsedNotice::scope),
                appealKind == null ? AppealKind.PLAN_OF_ACTION : appealKind,
                joining.one("marketplace", country, ParsedNotice::marketplace),
                joining.one("noticeDate", noticeDate, ParsedNotice::noticeDate),
                joining.all("asins", asins, ParsedNotice::asins),
                joining.all("orderIds", orderIds, ParsedNotice::orderIds),
                joining.all("complaintIds", complaintIds, ParsedNotice::complaintIds),
                joining.all("rightsOwners", rightsOwners, ParsedNotice::rightsOwners),
                joining.all("brands", brands, ParsedNotice::brands),
                joining.all("requestedDocuments", requestedDocuments, ParsedNotice::documentKinds),
                attempt == null ? 1 : attempt,
                notice,
                priorDenial,
                orEmpty(priorDrafts));
        return joining.understood(suspension);
    }

    /** Refuses a type or a country that there is not, before anything is assessed. */
    public void check(Assessor assessor) {
        if (type != null) {
            known(assessor, type);
        }
        Marketplace.country(marketplace);
    }

    private static String known(Assessor assessor, String type) {
        return assessor.playbook(type)
                .map(Playbook::type)
                .orElseThrow(() -> ProblemException.invalid("/suspension/type", "must be one of " + types(assessor)));
    }

    /** @param read null where there is no notice */
    private static String untold(ParsedNotice read) {
        if (read == null) {
            return "must be given, or a notice to read it from";
        }
        var likely = read.likelyTypes().stream().map(LikelyType::type).collect(Collectors.joining(", "));
        return likely.isEmpty()
                ? "must be given: the notice does not tell it"
                : "must be given: the notice does not tell it clearly; it may be " + likely;
    }

    private static String types(Assessor assessor) {
        return assessor.playbooks().stream().map(Playbook::type).collect(Collectors.joining(", "));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }
}
