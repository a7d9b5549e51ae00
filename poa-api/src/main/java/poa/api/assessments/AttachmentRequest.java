package poa.api.assessments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Attachment;
import poa.model.DocumentKind;

@Schema(description = "A file that goes with the draft.")
record AttachmentRequest(
        @NotBlank @Size(max = 255) @Schema(description = "File name.", examples = "invoice-4411.pdf")
        String name,

        @NotNull @Schema(description = "What it is.", examples = "INVOICE")
        DocumentKind kind,

        @Schema(description = "Day of issue, where it is known.", nullable = true, examples = "2026-08-12")
        LocalDate date,

        @Size(max = 1_000)
        @Schema(description = "The ASINs that it covers.", nullable = true, examples = "[\"B01N5IB20Q\"]")
        List<@NotBlank @Size(max = 100) String> asins) {

    Attachment toAttachment() {
        return new Attachment(name, kind, date, asins == null ? List.of() : asins);
    }
}
