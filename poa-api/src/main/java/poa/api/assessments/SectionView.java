package poa.api.assessments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.SectionKind;
import poa.model.SectionResult;
import poa.model.Span;

@Schema(name = "Section", description = "One of the three parts as it was found in the draft.")
record SectionView(
        @Schema(description = "Which part.", examples = "ROOT_CAUSE")
        SectionKind kind,

        @Schema(description = "Whether the draft has it.", examples = "true")
        boolean present,

        @Schema(description = "Its heading, null where it has none.", nullable = true)
        PlaceView heading,

        @Schema(description = "From its first to its last word, null where it is absent.", nullable = true)
        PlaceView span,

        @Schema(description = "Words without the heading.", examples = "131")
        int words) {

    static SectionView of(SectionResult section) {
        return new SectionView(
                section.kind(),
                section.present(),
                PlaceView.of(section.heading()),
                PlaceView.of(section.span()),
                section.words());
    }

    /** A span without its quote: the parts together would repeat the whole draft. */
    @Schema(name = "Place", description = "Where a part or its heading stands.")
    record PlaceView(
            @Schema(description = "JSON pointer to the field that the offsets count in.", examples = "/draft/text")
            String pointer,

            @Schema(description = "First UTF-16 code unit, 0-based.", examples = "60")
            int start,

            @Schema(description = "One past the last UTF-16 code unit.", examples = "900")
            int end) {

        static PlaceView of(Span span) {
            return span == null ? null : new PlaceView(span.pointer(), span.start(), span.end());
        }
    }
}
