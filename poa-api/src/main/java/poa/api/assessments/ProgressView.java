package poa.api.assessments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.ContradictedFact;
import poa.model.DraftSimilarity;
import poa.model.PartProgress;
import poa.model.Progress;
import poa.model.Reuse;
import poa.model.ReusedPassage;
import poa.model.SectionKind;

@Schema(name = "Progress", description = "What a further appeal adds to what was sent before and denied.")
record ProgressView(
        @Schema(description = "How like the draft is to each draft sent before, oldest first.")
        List<SimilarityView> drafts,

        @Schema(
                description =
                        "What is reused and what is new, for each of the three parts; empty where no draft was sent before.")
        List<PartView> parts,

        @Schema(description = "Numbers and dates that disagree with a draft sent before.")
        List<ContradictionView> contradictions,

        @Schema(description = "What the denial asks for and the draft does not answer in full, as in coverage.")
        List<CoverageView> unanswered) {

    /** Null for null: a first appeal adds to nothing. */
    static ProgressView of(Progress progress) {
        return progress == null
                ? null
                : new ProgressView(
                        progress.drafts().stream().map(SimilarityView::of).toList(),
                        progress.parts().stream().map(PartView::of).toList(),
                        progress.contradictions().stream()
                                .map(ContradictionView::of)
                                .toList(),
                        progress.unanswered().stream().map(CoverageView::of).toList());
    }

    @Schema(name = "DraftSimilarity", description = "How like the draft is to one sent before, as a whole.")
    record SimilarityView(
            @Schema(description = "JSON pointer to the draft sent before.", examples = "/suspension/priorDrafts/0")
            String pointer,

            @Schema(
                    description =
                            "Share of the draft's runs of three words that stand in it (containment of shingles).",
                    examples = "0.41")
            double wording,

            @Schema(description = "Cosine of the angle between both as counts of words.", examples = "0.83")
            double words) {

        static SimilarityView of(DraftSimilarity similarity) {
            return new SimilarityView(
                    "/suspension/priorDrafts/" + similarity.priorDraft(), similarity.wording(), similarity.words());
        }
    }

    @Schema(name = "PartProgress", description = "What a part of the draft adds.")
    record PartView(
            @Schema(description = "Which part.", examples = "ROOT_CAUSE")
            SectionKind section,

            @Schema(description = "Share of its words that a draft sent before has word for word.", examples = "0.62")
            double wordForWord,

            @Schema(
                    description = "Share of its words in statements that say in other words what was said before.",
                    examples = "0.18")
            double inSubstance,

            @Schema(description = "The reused passages, in both texts; at most 200.")
            List<PassageView> reused,

            @Schema(description = "The statements that are new; at most 200.")
            List<SpanView> added) {

        static PartView of(PartProgress part) {
            return new PartView(
                    part.section(),
                    part.wordForWord(),
                    part.inSubstance(),
                    part.reused().stream().map(PassageView::of).toList(),
                    part.added().stream().map(SpanView::of).toList());
        }
    }

    @Schema(name = "ReusedPassage", description = "A passage that a draft sent before has, too.")
    record PassageView(
            @Schema(description = "Word for word, or in other words and with no new fact.", examples = "WORD_FOR_WORD")
            Reuse how,

            @Schema(description = "In this draft.") SpanView span,

            @Schema(description = "In the draft sent before; its pointer says which.")
            SpanView earlier) {

        static PassageView of(ReusedPassage passage) {
            return new PassageView(passage.how(), SpanView.of(passage.here()), SpanView.of(passage.earlier()));
        }
    }

    @Schema(name = "ContradictedFact", description = "A number or date that disagrees with a draft sent before.")
    record ContradictionView(
            @Schema(description = "In this draft.") SpanView span,

            @Schema(description = "In the draft sent before; its pointer says which.")
            SpanView earlier) {

        static ContradictionView of(ContradictedFact fact) {
            return new ContradictionView(SpanView.of(fact.here()), SpanView.of(fact.earlier()));
        }
    }
}
