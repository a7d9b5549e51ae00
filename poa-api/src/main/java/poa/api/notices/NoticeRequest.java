package poa.api.notices;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.ProblemException;

@Schema(description = "A message of Amazon to read.")
public record NoticeRequest(
        @NotNull
        @Schema(
                description =
                        "The whole message as it was pasted: plain text or HTML, with headers, footers and quoted mails."
                                + " Offsets in the reply count its UTF-16 code units exactly as sent.",
                examples = "Hello, we have removed your listing because ...")
        String text) {

    public String checkedText() {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw ProblemException.invalid("/text", "has no words");
        }
        return text;
    }
}
