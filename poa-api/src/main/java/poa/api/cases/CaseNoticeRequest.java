package poa.api.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.ProblemException;

@Schema(description = "A message of Amazon that came for the case.")
record CaseNoticeRequest(
        @NotNull
        @Size(max = 200_000)
        @Schema(
                description = "The whole message as it was pasted.",
                examples = "Hello, we have removed your listing because ...")
        String text,

        @Schema(description = "Day when it came; today where it is left out.", nullable = true, examples = "2026-11-02")
        LocalDate receivedOn) {

    void check(LocalDate today) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw ProblemException.invalid("/text", "has no words");
        }
        Days.notAfter(today, receivedOn, "/receivedOn");
    }
}
