package poa.api.assessments;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.ProblemException;
import poa.model.SectionKind;

@Schema(
        description =
                "The text of each part. At least one has words; together they have at most 50,000 UTF-16 code units.")
record SectionsRequest(
        @Schema(description = "What in the seller's own process led to it.", nullable = true)
        String rootCause,

        @Schema(description = "What was done at once.", nullable = true)
        String immediateRemedy,

        @Schema(description = "What changes so that it does not happen again.", nullable = true)
        String prevention) {

    Map<SectionKind, String> toSections() {
        var sections = new EnumMap<SectionKind, String>(SectionKind.class);
        put(sections, SectionKind.ROOT_CAUSE, rootCause);
        put(sections, SectionKind.IMMEDIATE_REMEDY, immediateRemedy);
        put(sections, SectionKind.PREVENTION, prevention);
        if (sections.isEmpty()) {
            throw ProblemException.invalid("/draft/sections", "have no words");
        }
        if (sections.values().stream().mapToInt(String::length).sum() > DraftRequest.MAX_LENGTH) {
            throw ProblemException.invalid(
                    "/draft/sections", "must not be longer than %,d together".formatted(DraftRequest.MAX_LENGTH));
        }
        return sections;
    }

    /** A part without words is a part that is not there. */
    private static void put(Map<SectionKind, String> sections, SectionKind kind, String text) {
        if (text != null && !DraftRequest.hasNoWords(text)) {
            sections.put(kind, text);
        }
    }
}
