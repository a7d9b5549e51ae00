package poa.api.assessments;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Dimension;
import poa.model.Score;

@Schema(name = "Scores", description = "One score for each dimension.")
public record ScoresView(
        @Schema(description = "Whether all is there that Amazon asks for in this kind of suspension.")
        ScoreView completeness,

        @Schema(description = "Whether all that is there is needed, and said once and shortly.")
        ScoreView concision,

        @Schema(description = "Whether the tone is one that a reviewer can work with.")
        ScoreView respectfulness,

        @Schema(description = "Whether it is specific, consistent and believable.")
        ScoreView persuasiveness) {

    static ScoresView of(Map<Dimension, Score> scores) {
        return new ScoresView(
                ScoreView.of(scores.get(Dimension.COMPLETENESS)),
                ScoreView.of(scores.get(Dimension.CONCISION)),
                ScoreView.of(scores.get(Dimension.RESPECTFULNESS)),
                ScoreView.of(scores.get(Dimension.PERSUASIVENESS)));
    }

    @Schema(name = "Score", description = "The score of one dimension.")
    public record ScoreView(
            @Schema(
                    description = "0 to 100; a fault more never raises it.",
                    examples = "64",
                    minimum = "0",
                    maximum = "100")
            int score,

            @Schema(
                    description = "What it must reach for READY; higher on the first attempt.",
                    examples = "85",
                    minimum = "0",
                    maximum = "100")
            int threshold,

            @Schema(description = "Findings of any severity in this dimension.", examples = "4")
            int findings) {

        static ScoreView of(Score score) {
            return new ScoreView(score.score(), score.threshold(), score.findings());
        }
    }
}
