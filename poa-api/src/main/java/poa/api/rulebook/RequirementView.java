package poa.api.rulebook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.FactKind;
import poa.model.Level;
import poa.model.Requirement;
import poa.model.SectionKind;
import poa.model.Tense;

@Schema(name = "Requirement", description = "One thing that Amazon wants to read in an appeal.")
record RequirementView(
        @Schema(description = "Stable id, as in assessments.", examples = "inauthentic.prevention.vet-suppliers")
        String id,

        @Schema(
                description = "Where it belongs, null where text and attachments are looked at together.",
                nullable = true)
        SectionKind section,

        @Schema(description = "REQUIRED, or RECOMMENDED where it only helps.")
        Level level,

        @Schema(description = "How firmly it must be told; weaker meets it in part.")
        Tense tense,

        @Schema(description = "What the statement must carry: one kind of each list.")
        List<List<FactKind>> facts,

        @Schema(
                description = "What Amazon wants to read.",
                examples = "New suppliers are vetted before the first order")
        String title,

        @Schema(description = "What to know when judging it, null where nothing.", nullable = true)
        String note,

        @Schema(description = "Wordings each of which meets it; others of the same sense do, too.")
        List<String> met,

        @Schema(description = "What meets it half, null where nothing does.", nullable = true)
        String partial,

        @Schema(description = "Rules that report the same matter in its place.")
        List<String> reportedBy,

        @Schema(description = "Whether meeting it does something for the buyers.")
        boolean forBuyers) {

    static RequirementView of(Requirement requirement) {
        return new RequirementView(
                requirement.id(),
                requirement.section(),
                requirement.level(),
                requirement.tense(),
                requirement.facts().stream()
                        .map(kinds -> kinds.stream().sorted().toList())
                        .toList(),
                requirement.title(),
                requirement.note(),
                requirement.met(),
                requirement.partial(),
                requirement.reportedBy(),
                requirement.forBuyers());
    }
}
