package poa.api.assessments;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.Answer;
import poa.model.AnswerKind;
import poa.model.DocumentKind;
import poa.model.RequestedDocument;

@Schema(
        name = "Answer",
        description =
                "What to send to Amazon, by its last message; where no message was given, by the suspension's type. Where that is no"
                        + " plan, the text is also the first of notes.")
record AnswerView(
        @Schema(description = "What comes first.", examples = "DOCUMENTS")
        AnswerKind kind,

        @Schema(description = "All that would do, kind among them.")
        List<AnswerKind> ways,

        @Schema(
                description =
                        "The documents that go with it or are the answer; every kind named, also where one of them is enough.")
        List<AnswerDocumentView> documents,

        @Schema(
                description = "The same in a sentence.",
                examples =
                        "The notice does not ask for a plan of action; send what it asks for instead: INVOICE (at most 365 days old).")
        String text) {

    static AnswerView of(Answer answer) {
        return new AnswerView(
                answer.kind(),
                answer.ways(),
                answer.documents().stream().map(AnswerDocumentView::of).toList(),
                answer.text());
    }

    @Schema(name = "AnswerDocument", description = "A document to send.")
    record AnswerDocumentView(
            @Schema(description = "What kind of document.", examples = "INVOICE")
            DocumentKind kind,

            @Schema(
                    description = "How many days old it may be, null where any age is.",
                    nullable = true,
                    examples = "365")
            Integer maxAgeDays) {

        static AnswerDocumentView of(RequestedDocument document) {
            return new AnswerDocumentView(document.kind(), document.maxAgeDays());
        }
    }
}
