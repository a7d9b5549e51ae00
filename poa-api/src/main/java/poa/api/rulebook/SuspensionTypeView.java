package poa.api.rulebook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.ConfusedType;
import poa.model.DocumentKind;
import poa.model.Level;
import poa.model.Plan;
import poa.model.Playbook;
import poa.model.RequiredDocument;
import poa.model.Scope;

@Schema(name = "SuspensionType", description = "What Amazon asks for in one kind of suspension.")
public record SuspensionTypeView(
        @Schema(description = "Code, as in a request.", examples = "INAUTHENTIC")
        String type,

        @Schema(description = "Name.", examples = "Inauthentic item complaints")
        String title,

        @Schema(description = "What it can hit.") List<Scope> scopes,

        @Schema(description = "What the suspension is about.")
        String about,

        @Schema(
                description =
                        "Whether a plan is what Amazon wants: REQUIRED; SECONDARY where documents or something else decide; NOT_REQUESTED.",
                examples = "REQUIRED")
        Plan plan,

        @Schema(description = "Whether the remedy must do something for buyers.")
        boolean customersAffected,

        @Schema(description = "Whether the conduct must be told in full.")
        boolean disclosure,

        @Schema(description = "Whether counsel should read the draft before it is sent.")
        boolean counselReview,

        @Schema(description = "Whether notices of the type refuse evidence behind a link.")
        boolean linksRefused,

        @Schema(description = "How notices put it: (a|b) is either, ... is up to six words.")
        List<String> noticePhrases,

        @Schema(description = "Types that it is easily taken for.")
        List<ConfusedTypeView> confusedWith,

        @Schema(description = "What to send with the appeal; a notice's own list goes before it.")
        List<RequiredDocumentView> documents,

        @Schema(description = "The checklist of a plan of action.")
        List<RequirementView> requirements,

        @Schema(description = "The checklist of a dispute.") List<RequirementView> disputeRequirements) {

    static SuspensionTypeView of(Playbook playbook) {
        return new SuspensionTypeView(
                playbook.type(),
                playbook.title(),
                playbook.scopes().stream().sorted().toList(),
                playbook.about(),
                playbook.plan(),
                playbook.customersAffected(),
                playbook.disclosure(),
                playbook.counselReview(),
                playbook.linksRefused(),
                playbook.noticePhrases(),
                playbook.confusedWith().stream().map(ConfusedTypeView::of).toList(),
                playbook.documents().stream().map(RequiredDocumentView::of).toList(),
                playbook.requirements().stream().map(RequirementView::of).toList(),
                playbook.disputeRequirements().stream().map(RequirementView::of).toList());
    }

    @Schema(name = "ConfusedType", description = "A type that is easily taken for another.")
    record ConfusedTypeView(
            @Schema(description = "Code of the other type.", examples = "COUNTERFEIT")
            String type,

            @Schema(description = "What tells them apart.") String tellApart) {

        static ConfusedTypeView of(ConfusedType confused) {
            return new ConfusedTypeView(confused.type(), confused.tellApart());
        }
    }

    @Schema(name = "RequiredDocument", description = "A document that goes with an appeal.")
    record RequiredDocumentView(
            @Schema(description = "What it is.", examples = "INVOICE")
            DocumentKind kind,

            @Schema(description = "REQUIRED, or RECOMMENDED where it only helps.")
            Level level,

            @Schema(description = "One document of a group is enough; null where it stands alone.", nullable = true)
            String group,

            @Schema(
                    description = "Oldest accepted date of issue in days before the notice, null where any age is.",
                    nullable = true,
                    examples = "365")
            Integer maxAgeDays,

            @Schema(description = "What it must show, null where that goes without saying.", nullable = true)
            String covers) {

        static RequiredDocumentView of(RequiredDocument document) {
            return new RequiredDocumentView(
                    document.kind(), document.level(), document.group(), document.maxAgeDays(), document.covers());
        }
    }
}
