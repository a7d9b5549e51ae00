package poa.api.cases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.assessments.AssessmentView;
import poa.api.assessments.FindingView;
import poa.model.Verdict;

@Schema(
        name = "Comparison",
        description = "What an assessment has that an earlier one had not, and the other way round.")
record ComparisonView(
        @Schema(description = "Number of the draft that it is compared to.", examples = "1")
        int compareTo,

        @Schema(description = "The verdict on that draft.", examples = "BLOCKED")
        Verdict verdictBefore,

        @Schema(
                description =
                        "Whether both were judged under the same rule set. Where not, a change may come from the rules and not from the text.",
                examples = "true")
        boolean sameRuleSet,

        @Schema(description = "Points that each score gained; negative where it lost.")
        ScoreChangesView scores,

        @Schema(description = "Findings of the other draft that this one has no more.")
        List<FindingView> mended,

        @Schema(description = "Findings that the other draft had not.")
        List<FindingView> added,

        @Schema(description = "Findings that both have, as in this one.")
        List<FindingView> stayed) {

    static ComparisonView of(int number, AssessmentView before, AssessmentView now) {
        var findings = FindingMatch.of(before.findings(), now.findings());
        return new ComparisonView(
                number,
                before.verdict(),
                before.ruleSet().digest().equals(now.ruleSet().digest()),
                ScoreChangesView.of(before, now),
                findings.mended(),
                findings.added(),
                findings.stayed());
    }

    @Schema(name = "ScoreChanges", description = "Points gained; negative where lost.")
    record ScoreChangesView(
            @Schema(description = "Change of the overall score.", examples = "14", minimum = "-100", maximum = "100")
            int overall,

            @Schema(description = "Change of this score.", examples = "20", minimum = "-100", maximum = "100")
            int completeness,

            @Schema(description = "Change of this score.", examples = "0", minimum = "-100", maximum = "100")
            int concision,

            @Schema(description = "Change of this score.", examples = "40", minimum = "-100", maximum = "100")
            int respectfulness,

            @Schema(description = "Change of this score.", examples = "-4", minimum = "-100", maximum = "100")
            int persuasiveness) {

        static ScoreChangesView of(AssessmentView before, AssessmentView now) {
            return new ScoreChangesView(
                    now.overall() - before.overall(),
                    now.scores().completeness().score()
                            - before.scores().completeness().score(),
                    now.scores().concision().score()
                            - before.scores().concision().score(),
                    now.scores().respectfulness().score()
                            - before.scores().respectfulness().score(),
                    now.scores().persuasiveness().score()
                            - before.scores().persuasiveness().score());
        }
    }
}
