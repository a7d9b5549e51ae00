package poa.api.assessments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the caller leaves out of the suspension is read from the notice. */
@QuarkusTest
class NoticeInAssessmentTest {
    private static final String NOTICE = """
            Sent: 14 October 2026
            Subject: Your Amazon.co.uk account

            Your selling account has been deactivated because of complaints about the authenticity of your items.
            Please send a plan of action and copies of invoices issued in the last 365 days.

            ASIN: B01N5IB20Q
            """;

    private static final String PAPERS = """
            Your listing has been deactivated because compliance documents are missing.
            Please provide the following documents:
            - A test report that is not older than 12 months
            - Photos of the product

            ASIN: B01N5IB20Q
            """;

    @Test
    void fillsWhatTheCallerLeftOut() {
        assess(Map.of("notice", NOTICE))
                .statusCode(200)
                .body("suspension.type", equalTo("INAUTHENTIC"))
                .body("suspension.scope", equalTo("ACCOUNT"))
                .body("suspension.marketplace", equalTo("GB"))
                .body("suspension.noticeDate", equalTo("2026-10-14"))
                .body("suspension.asins", contains("B01N5IB20Q"))
                .body("suspension.requestedDocuments", contains("INVOICE"))
                .body("suspension.attempt", equalTo(1))
                .body("suspension.notice", equalTo(NOTICE))
                .body("notes", empty());
    }

    @Test
    void whatTheCallerStatedWinsAndEachDisagreementIsNoted() {
        assess(Map.of(
                        "notice",
                        NOTICE,
                        "type",
                        "COUNTERFEIT",
                        "scope",
                        "LISTING",
                        "marketplace",
                        "UK",
                        "asins",
                        List.of("B07PGL2ZSL")))
                .statusCode(200)
                .body("suspension.type", equalTo("COUNTERFEIT"))
                .body("suspension.scope", equalTo("LISTING"))
                .body("suspension.asins", contains("B07PGL2ZSL"))
                .body(
                        "notes",
                        contains(
                                "suspension.type is taken as stated, COUNTERFEIT; the notice says INAUTHENTIC.",
                                "suspension.scope is taken as stated, LISTING; the notice says ACCOUNT.",
                                "suspension.asins is taken as stated; the notice also names B01N5IB20Q.",
                                "suspension.asins is taken as stated; the notice does not name B07PGL2ZSL."));
    }

    @Test
    void whereDocumentsAreWantedAndNoPlanTheFirstNoteSaysWhatToSend() {
        assess(Map.of("notice", PAPERS, "scope", "ACCOUNT"))
                .statusCode(200)
                .body("suspension.type", equalTo("COMPLIANCE_DOCUMENTS"))
                .body("notes", hasSize(2))
                .body(
                        "notes[0]",
                        equalTo("The notice does not ask for a plan of action; send what it asks for instead:"
                                + " PHOTO, TEST_REPORT (at most 365 days old)."))
                .body("notes[1]", startsWith("suspension.scope is taken as stated"));
    }

    @Test
    void typeThatTheNoticeDoesNotTellMustBeStated() {
        assess(Map.of("notice", "We have decided that you may not sell on Amazon. This decision is final."))
                .statusCode(422)
                .body("errors.pointer", contains("/suspension/type"))
                .body("errors[0].detail", equalTo("must be given: the notice does not tell it"));
    }

    @Test
    void rightThatTheNoticeDoesNotNameIsAskedFor() {
        assess(
                        Map.of(
                                "notice",
                                "We removed your listings because a rights owner reported that they infringe its intellectual property."))
                .statusCode(422)
                .body("errors[0].detail", containsString("it may be TRADEMARK, COPYRIGHT, PATENT, COUNTERFEIT"));
    }

    @Test
    void statedTypeGoesWithANoticeThatTellsNothing() {
        assess(Map.of("type", "INAUTHENTIC", "notice", "Your package arrives tomorrow."))
                .statusCode(200)
                .body("suspension.type", equalTo("INAUTHENTIC"))
                .body("notes", hasSize(1))
                .body("notes[0]", startsWith("The text does not read like a message of Amazon"));
    }

    private static ValidatableResponse assess(Map<String, Object> suspension) {
        return given().contentType("application/json")
                .body(Map.of(
                        "suspension",
                        suspension,
                        "draft",
                        Map.of("text", "Root cause: our receiving check did not compare the seal."),
                        "asOf",
                        "2026-11-20"))
                .post("/v1/assessments")
                .then();
    }
}
