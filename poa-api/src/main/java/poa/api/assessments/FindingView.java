package poa.api.assessments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Finding;
import poa.model.SectionKind;
import poa.model.Severity;

@Schema(name = "Finding", description = "One thing noticed by one rule at one place.")
public record FindingView(
        @Schema(
                description = "The rule, to be read at /v1/rules/{ruleId}; stable for ever.",
                examples = "respectfulness.hardship-plea")
        String ruleId,

        @Schema(description = "The dimension that it costs points in, as in scores.", examples = "respectfulness")
        String dimension,

        @Schema(
                description =
                        "BLOCKER: do not send. MAJOR: costs the appeal. MINOR: costs attention. INFO: costs no points.",
                examples = "MAJOR")
        Severity severity,

        @Schema(
                description = "The part that it stands in, null where in none.",
                nullable = true,
                examples = "ROOT_CAUSE")
        SectionKind section,

        @Schema(
                description = "The smallest phrase that shows the fault, null where it is about the whole draft.",
                nullable = true)
        SpanView span,

        @Schema(
                description = "One sentence for the writer about this draft.",
                examples = "Personal hardship does not persuade the reviewer.")
        String message,

        @Schema(
                description = "How to mend it.",
                examples = "Leave it out; use the room for what changed in your business.")
        String advice,

        @Schema(description = "A shorter or better wording of the span, null where there is none.", nullable = true)
        String replacement,

        @Schema(description = "The requirement that is not met, null for all other findings.", nullable = true)
        String requirementId,

        @Schema(
                description = "Points that the dimension's score would gain if this finding alone were mended.",
                examples = "8.5")
        double impact) {

    static FindingView of(Finding finding) {
        return new FindingView(
                finding.ruleId(),
                finding.dimension().slug(),
                finding.severity(),
                finding.section(),
                SpanView.of(finding.span()),
                finding.message(),
                finding.advice(),
                finding.replacement(),
                finding.requirementId(),
                finding.impact());
    }
}
