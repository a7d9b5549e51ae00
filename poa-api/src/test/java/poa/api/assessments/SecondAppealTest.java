package poa.api.assessments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A denial and both drafts in one request. */
@QuarkusTest
class SecondAppealTest {
    private static final String DENIAL = """
            Hello,

            We received your submission but do not have enough information to reactivate your account at this time.
            Please send the following:

            - Greater detail on the root cause of the complaints about the authenticity of your items.
            - Greater detail on the steps that you have taken to prevent such complaints.
            - Copies of invoices issued in the last 365 days.

            Seller Performance Team
            """;
    private static final String FIRST = """
            Root cause

            Our receiving check compared the item number and never looked at the seal.

            Remedy

            On October 6 we refunded twelve buyers in full.

            Prevention

            Since October 9 our receiving lead looks at the seal of 20 bottles of each delivery.
            """;

    @Test
    void tellsWhatIsReusedWhatIsNewAndWhatIsStillOpen() {
        var second =
                FIRST.replace("Remedy", "We had not asked Alder Wholesale for its letter of authorization.\n\nRemedy");

        assess(
                        Map.of(
                                "type",
                                "INAUTHENTIC",
                                "attempt",
                                2,
                                "priorDenial",
                                DENIAL,
                                "priorDrafts",
                                List.of(FIRST)),
                        second)
                .statusCode(200)
                .body("progress.drafts.pointer", contains("/suspension/priorDrafts/0"))
                .body("progress.parts.section", contains("ROOT_CAUSE", "IMMEDIATE_REMEDY", "PREVENTION"))
                .body("progress.parts[0].added.quote", hasItem(containsString("Alder Wholesale")))
                .body("progress.parts[1].wordForWord", equalTo(1.0f))
                .body("progress.parts[1].reused[0].span.pointer", equalTo("/draft/text"))
                .body("progress.parts[1].reused[0].earlier.pointer", equalTo("/suspension/priorDrafts/0"))
                .body(
                        "progress.unanswered.item",
                        contains(
                                "INVOICE",
                                "Greater detail on the steps that you have taken to prevent such complaints."))
                .body("progress.unanswered.demandedBy.pointer.flatten()", hasItem("/suspension/priorDenial"))
                .body("coverage.findAll { it.ask == 'ROOT_CAUSE_DETAIL' }.status", contains("COVERED"))
                .body("answer.kind", equalTo("PLAN_OF_ACTION"));
    }

    @Test
    void firstAppealHasNoProgressAndNothingIsDemanded() {
        assess(Map.of("type", "INAUTHENTIC"), FIRST)
                .statusCode(200)
                .body("progress", nullValue())
                .body("coverage", empty());
    }

    @Test
    void denialInAnotherLanguageIsNoted() {
        assess(
                        Map.of(
                                "type",
                                "INAUTHENTIC",
                                "attempt",
                                2,
                                "priorDenial",
                                "Guten Tag, wir haben Ihren Einspruch gepr\u00FCft und k\u00F6nnen Ihr Konto derzeit nicht wieder freischalten."),
                        FIRST)
                .statusCode(200)
                .body(
                        "notes",
                        contains("suspension.priorDenial: The text is not in English; nothing was read from it."));
    }

    private static ValidatableResponse assess(Map<String, Object> suspension, String text) {
        return given().contentType("application/json")
                .body(Map.of("suspension", suspension, "draft", Map.of("text", text), "asOf", "2026-11-20"))
                .post("/v1/assessments")
                .then();
    }
}
