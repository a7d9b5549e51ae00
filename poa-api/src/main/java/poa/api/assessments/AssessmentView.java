package poa.api.assessments;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Assessment;
import poa.model.Metrics;
import poa.model.RuleSetVersion;
import poa.model.Verdict;

@Schema(name = "Assessment", description = "What Amazon would miss in the draft.")
public record AssessmentView(
        @Schema(description = "What Amazon wants to be sent.")
        AnswerView answer,

        @Schema(
                description =
                        "Our decision, never a forecast of Amazon's: BLOCKED where a finding is a BLOCKER, else REVISE where a dimension is"
                                + " under its threshold, else READY.",
                examples = "REVISE")
        Verdict verdict,

        @Schema(description = "Weighted mean of the scores, 0 to 100.", examples = "71", minimum = "0", maximum = "100")
        int overall,

        @Schema(description = "One score for each dimension.")
        ScoresView scores,

        @Schema(description = "Each fault, by severity, then by place in the text.")
        List<FindingView> findings,

        @Schema(description = "The checklist of the suspension's type.")
        List<RequirementResultView> requirements,

        @Schema(description = "The three parts of a plan; always all of them.")
        List<SectionView> sections,

        @Schema(description = "Size and readability of the draft.")
        MetricsView metrics,

        @Schema(
                description =
                        "Each ASIN, order, complaint, document and detail that the notice, the denial or the caller's lists demand,"
                                + " in this order.")
        List<CoverageView> coverage,

        @Schema(
                description = "What the draft adds to those sent before; null without priorDrafts and priorDenial.",
                nullable = true)
        ProgressView progress,

        @Schema(description = "The suspension as it was understood.")
        SuspensionView suspension,

        @Schema(
                description =
                        "What the caller should know about the input: first what to send where the notice asks for no plan, then"
                                + " where the notice and the caller disagree.")
        List<String> notes,

        @Schema(description = "Which rules judged.") RuleSetView ruleSet) {

    static AssessmentView of(Assessment assessment, List<String> notesOnInput) {
        return new AssessmentView(
                AnswerView.of(assessment.answer()),
                assessment.verdict(),
                assessment.overall(),
                ScoresView.of(assessment.scores()),
                assessment.findings().stream().map(FindingView::of).toList(),
                assessment.requirements().stream()
                        .map(RequirementResultView::of)
                        .toList(),
                assessment.sections().stream().map(SectionView::of).toList(),
                MetricsView.of(assessment.metrics()),
                assessment.coverage().stream().map(CoverageView::of).toList(),
                ProgressView.of(assessment.progress()),
                SuspensionView.of(assessment.suspension()),
                Stream.concat(assessment.notes().stream(), notesOnInput.stream())
                        .toList(),
                RuleSetView.of(assessment.ruleSet()));
    }

    /** Without the raw texts of notice, denial and earlier drafts, for whoever keeps those in a place of their own. */
    public AssessmentView withoutTexts() {
        return new AssessmentView(
                answer,
                verdict,
                overall,
                scores,
                findings,
                requirements,
                sections,
                metrics,
                coverage,
                progress,
                suspension.withoutTexts(),
                notes,
                ruleSet);
    }

    @Schema(name = "Metrics", description = "Size and readability of a draft.")
    record MetricsView(
            @Schema(description = "Words.", examples = "412")
            int words,

            @Schema(description = "Sentences.", examples = "27")
            int sentences,

            @Schema(
                    description = "US school grade after Flesch and Kincaid, without ids and headings.",
                    examples = "9.8")
            double readingGrade,

            @Schema(description = "Seconds that a silent reader takes.", examples = "104")
            int readingSeconds) {

        static MetricsView of(Metrics metrics) {
            return new MetricsView(
                    metrics.words(), metrics.sentences(), metrics.readingGrade(), metrics.readingSeconds());
        }
    }

    @Schema(name = "RuleSet", description = "Which rules judged.")
    public record RuleSetView(
            @Schema(description = "Year, month and count.", examples = "2026.12.1")
            String version,

            @Schema(
                    description = "Changes with every change of a rule, wording, checklist or weight.",
                    examples = "sha256:9f2c...")
            String digest) {

        static RuleSetView of(RuleSetVersion version) {
            return new RuleSetView(version.version(), version.digest());
        }
    }
}
