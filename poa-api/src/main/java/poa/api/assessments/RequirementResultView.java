package poa.api.assessments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Level;
import poa.model.RequirementResult;
import poa.model.RequirementStatus;
import poa.model.SectionKind;

@Schema(name = "RequirementResult", description = "One line of the checklist of the suspension's type.")
record RequirementResultView(
        @Schema(
                description = "Stable id, as in the suspension type.",
                examples = "inauthentic.prevention.vet-suppliers")
        String id,

        @Schema(
                description = "Where it belongs, null where text and attachments are looked at together.",
                nullable = true,
                examples = "PREVENTION")
        SectionKind section,

        @Schema(
                description = "What Amazon wants to read.",
                examples = "New suppliers are vetted before the first order")
        String title,

        @Schema(description = "REQUIRED, or RECOMMENDED where it only helps.", examples = "REQUIRED")
        Level level,

        @Schema(description = "How far the draft meets it.", examples = "MET")
        RequirementStatus status,

        @Schema(description = "What met it, in full or in part.")
        List<SpanView> evidence) {

    static RequirementResultView of(RequirementResult result) {
        return new RequirementResultView(
                result.id(),
                result.section(),
                result.title(),
                result.level(),
                result.status(),
                result.evidence().stream().map(SpanView::of).toList());
    }
}
