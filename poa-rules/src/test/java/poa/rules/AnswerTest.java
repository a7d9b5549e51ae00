package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.model.Answer;
import poa.model.AnswerKind;
import poa.model.Assessment;

/** What to send is said first. */
class AnswerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            INAUTHENTIC           | Your account has been deactivated because your items may be inauthentic. Please send a plan of action and invoices.                    | PLAN_OF_ACTION
            COMPLIANCE_DOCUMENTS  | Your listing has been removed because compliance documents are missing. Please provide a test report.                                 | DOCUMENTS
            IDENTITY_VERIFICATION | Your account has been deactivated because we could not verify your identity. Please provide a passport and a bank statement.          | VERIFICATION
            COPYRIGHT             | Your listing has been removed because a rights owner reported copyright infringement. Please ask the rights owner to send a retraction. | RETRACTION
            TRADEMARK             | Your listing has been removed because a rights owner reported trademark infringement. You may submit a dispute of this claim.          | DISPUTE
            INAUTHENTIC           | We have reviewed your appeal and your account has been reinstated.                                                                    | NOTHING
            """)
    void lastMessageTellsWhatToSend(String type, String notice, AnswerKind kind) {
        // When
        Assessment assessment = Letters.assess(Letters.good(), Map.of("type", type, "notice", notice), List.of());

        // Then
        assertThat(assessment.answer().kind()).isEqualTo(kind);
        assertThat(assessment.answer().ways()).startsWith(kind);
        assertThat(assessment.notes())
                .isEqualTo(
                        kind == AnswerKind.PLAN_OF_ACTION
                                ? List.of()
                                : List.of(assessment.answer().text()));
    }

    @Test
    void denialGoesBeforeTheNotice() {
        // Given
        String notice =
                "Your account has been deactivated because your items may be inauthentic. Please send a plan of action.";
        String denial = "We have reviewed your appeal but do not have enough information to reactivate your account."
                + " Please provide copies of invoices issued in the last 365 days.";

        // When
        Answer answer = Letters.assess(
                        Letters.good(), Map.of("notice", notice, "priorDenial", denial, "attempt", 2), List.of())
                .answer();

        // Then
        assertThat(answer.kind()).isEqualTo(AnswerKind.DOCUMENTS);
        assertThat(answer.text())
                .isEqualTo("The notice does not ask for a plan of action; send what it asks for instead:"
                        + " INVOICE (at most 365 days old).");
    }

    @Test
    void withoutAMessageTheTypeTells() {
        // When
        Assessment identity = Letters.assess(
                Letters.good(), Map.of("type", "IDENTITY_VERIFICATION", "requestedDocuments", List.of()), List.of());
        Assessment patent =
                Letters.assess(Letters.good(), Map.of("type", "PATENT", "requestedDocuments", List.of()), List.of());

        // Then
        assertThat(identity.answer().kind()).isEqualTo(AnswerKind.VERIFICATION);
        assertThat(identity.notes())
                .singleElement()
                .asString()
                .startsWith("Suspensions of this type are not answered with a plan");
        assertThat(patent.answer().kind()).isEqualTo(AnswerKind.PLAN_OF_ACTION);
        assertThat(patent.answer().text()).contains("a plan goes with them");
        assertThat(patent.answer().documents()).isNotEmpty();
    }

    @Test
    void documentsThatTheCallerNamesGoWithThePlan() {
        // When
        Answer answer = Letters.assess(Letters.good(), Map.of("requestedDocuments", List.of("INVOICE")), List.of())
                .answer();

        // Then
        assertThat(answer.text()).isEqualTo("Send a plan of action, and with it: INVOICE (at most 365 days old).");
    }
}
