package poa.api.notices;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NoticeResourceTest {
    private static final String NOTICE = """
            Sent: 14 October 2026
            Subject: Your Amazon.co.uk account 🔒

            Hello,
            Your selling account has been deactivated because of complaints about the authenticity of your items.
            Please send a plan of action and copies of invoices issued in the last 365 days within 17 days.

            ASIN: B01N5IB20Q
            Complaint ID: 11837204415
            """;

    @Test
    void repliesInTheShapeOfTheContract() {
        var reply = parse(NOTICE).statusCode(200);

        assertThat(reply.extract().jsonPath().getMap("$").keySet())
                .containsExactly(
                        "kind",
                        "suspension",
                        "deadline",
                        "asks",
                        "evidence",
                        "confidence",
                        "likelyTypes",
                        "documents",
                        "asksForPlan",
                        "details",
                        "subIssues",
                        "notes");
        reply.body("kind", equalTo("SUSPENSION"))
                .body("suspension.type", equalTo("INAUTHENTIC"))
                .body("suspension.scope", equalTo("ACCOUNT"))
                .body("suspension.marketplace", equalTo("GB"))
                .body("suspension.noticeDate", equalTo("2026-10-14"))
                .body("suspension.asins", contains("B01N5IB20Q"))
                .body("suspension.complaintIds", contains("11837204415"))
                .body("suspension.orderIds", empty())
                .body("suspension.requestedDocuments", contains("INVOICE"))
                .body("suspension.appealKind", nullValue())
                .body("documents[0].maxAgeDays", equalTo(365))
                .body("deadline.days", equalTo(17))
                .body("deadline.date", equalTo("2026-10-31"))
                .body("asks", empty())
                .body("asksForPlan", equalTo(true))
                .body("likelyTypes[0].type", equalTo("INAUTHENTIC"))
                .body("notes", empty());
        assertThat(reply.extract().jsonPath().getDouble("confidence.type")).isBetween(0.5, 1.0);
    }

    @Test
    void evidenceQuotesTheTextAsSent() {
        var reply = parse(NOTICE).statusCode(200);

        Map<String, List<Map<String, Object>>> evidence = reply.extract().path("evidence");
        assertThat(evidence).containsKeys("kind", "type", "asins", "deadline", "requestedDocuments", "noticeDate");
        assertThat(evidence.values()).allSatisfy(spans -> assertThat(spans).allSatisfy(span -> {
            assertThat(span.get("pointer")).isEqualTo("/text");
            assertThat(span.get("quote"))
                    .isEqualTo(NOTICE.substring((Integer) span.get("start"), (Integer) span.get("end")));
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your package was shipped. Order 112-1234567-1234567 arrives on Friday. Track it in the app.",
                "Wir haben Ihr Verkäuferkonto gesperrt, weil Kunden sich über die Echtheit Ihrer Artikel beschwert haben. Bitte senden Sie uns einen Plan.",
                "%PDF-1.4 \u0001\u0002\u0003\u0004\u0005\u0006 \u0007\u0008 obj stream \u000e\u000f\u0010\u0011 endstream"
            })
    void anotherTextIsToldAsSuch(String text) {
        parse(text)
                .statusCode(200)
                .body("kind", equalTo("OTHER"))
                .body("suspension.type", nullValue())
                .body("suspension.orderIds", empty())
                .body("deadline", nullValue())
                .body("evidence", anEmptyMap())
                .body("confidence.type", nullValue())
                .body("notes", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n\t ", "... >>> ---"})
    void textWithoutWordsIsRefused(String text) {
        parse(text).statusCode(422).body("errors.pointer", contains("/text"));
    }

    @Test
    void missingTextIsRefused() {
        given().contentType("application/json")
                .body("{}")
                .post("/v1/notices/parse")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void unknownFieldIsRefused() {
        given().contentType("application/json")
                .body("{\"text\": \"x\", \"notice\": \"y\"}")
                .post("/v1/notices/parse")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/notice"));
    }

    @Test
    void nulIsRefused() {
        given().contentType("application/json")
                .body("{\"text\": \"a\\u0000b\"}")
                .post("/v1/notices/parse")
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith("holds the character U+0000"));
    }

    @Test
    void mailUpToTheLimitIsReadAndALongerOneRefused() {
        var line = "Your account is at risk of deactivation, reply within 3 days. ";

        parse(line.repeat(1_048_000 / line.length())).statusCode(200).body("kind", equalTo("WARNING"));
        parse(line.repeat(1_049_000 / line.length())).statusCode(413);
    }

    private static ValidatableResponse parse(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/notices/parse")
                .then();
    }
}
