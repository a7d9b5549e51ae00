package poa.api.assessments;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Span;

@Schema(name = "Span", description = "A place in a text of the request.")
public record SpanView(
        @Schema(description = "JSON pointer to the field that the offsets count in.", examples = "/draft/text")
        String pointer,

        @Schema(description = "First UTF-16 code unit, 0-based.", examples = "812")
        int start,

        @Schema(description = "One past the last UTF-16 code unit.", examples = "846")
        int end,

        @Schema(description = "The field's text from start to end.", examples = "we cannot pay our children's school")
        String quote) {

    /** Null for null: many findings have no place. */
    public static SpanView of(Span span) {
        return span == null ? null : new SpanView(span.pointer(), span.start(), span.end(), span.quote());
    }
}
