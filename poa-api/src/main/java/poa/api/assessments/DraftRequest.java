package poa.api.assessments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.ProblemException;
import poa.model.Attachment;
import poa.model.Draft;

@Schema(description = "The appeal as the seller wrote it: either text or sections.")
public record DraftRequest(
        @Size(max = MAX_LENGTH)
        @Schema(
                description = "The whole text. Offsets in the reply count its UTF-16 code units exactly as sent.",
                nullable = true,
                examples = "Dear Amazon Seller Performance Team, ...")
        String text,

        @Valid @Schema(description = "The text of each part, where a form asks for them one by one.", nullable = true)
        SectionsRequest sections,

        @Size(max = 100)
        @Schema(
                description =
                        "The files that go with the draft; their content is not read. Leave it out where nothing is known"
                                + " of attachments: an empty list says that there are none.",
                nullable = true)
        List<@NotNull @Valid AttachmentRequest> attachments) {
    /** UTF-16 code units, of a text or of all sections together. */
    static final int MAX_LENGTH = 50_000;

    public Draft toDraft() {
        if ((text == null) == (sections == null)) {
            throw ProblemException.invalid("/draft", "must have either text or sections");
        }
        if (text != null && hasNoWords(text)) {
            throw ProblemException.invalid("/draft/text", "has no words");
        }
        return new Draft(text, sections == null ? Map.of() : sections.toSections(), toAttachments());
    }

    private List<Attachment> toAttachments() {
        return attachments == null
                ? null
                : attachments.stream().map(AttachmentRequest::toAttachment).toList();
    }

    static boolean hasNoWords(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
