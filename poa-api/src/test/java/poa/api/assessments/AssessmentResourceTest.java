package poa.api.assessments;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AssessmentResourceTest {
    private static final String TEXT = """
            Dear Amazon Seller Performance Team,

            1. Root cause
            Our receiving check did not compare the seal with the detail page, and 24 bottles 🍾 of B01N5IB20Q went out unsealed.

            2. Immediate remedy
            On November 4, 2026 we refunded both buyers. We will see you in court.

            3. Prevention
            Every Monday our receiving lead compares the first carton of each delivery with the detail page.
            """;

    @Test
    void repliesInTheShapeOfTheContract() {
        var reply = post(request(Map.of("type", "INAUTHENTIC"), Map.of("text", TEXT)))
                .statusCode(200);

        assertThat(keys(reply, "$"))
                .containsExactly(
                        "answer",
                        "verdict",
                        "overall",
                        "scores",
                        "findings",
                        "requirements",
                        "sections",
                        "metrics",
                        "coverage",
                        "progress",
                        "suspension",
                        "notes",
                        "ruleSet");
        assertThat(keys(reply, "scores"))
                .containsExactly("completeness", "concision", "respectfulness", "persuasiveness");
        assertThat(keys(reply, "scores.concision")).containsExactly("score", "threshold", "findings");
        assertThat(keys(reply, "findings[0].span")).containsExactly("pointer", "start", "end", "quote");
        assertThat(keys(reply, "sections[0].heading")).containsExactly("pointer", "start", "end");
        assertThat(keys(reply, "findings[0]"))
                .containsExactly(
                        "ruleId",
                        "dimension",
                        "severity",
                        "section",
                        "span",
                        "message",
                        "advice",
                        "replacement",
                        "requirementId",
                        "impact");
        assertThat(keys(reply, "requirements[0]"))
                .containsExactly("id", "section", "title", "level", "status", "evidence");
        assertThat(keys(reply, "sections[0]")).containsExactly("kind", "present", "heading", "span", "words");
        assertThat(keys(reply, "metrics")).containsExactly("words", "sentences", "readingGrade", "readingSeconds");
        assertThat(keys(reply, "ruleSet")).containsExactly("version", "digest");
        reply.body("sections.kind", contains("ROOT_CAUSE", "IMMEDIATE_REMEDY", "PREVENTION"))
                .body("ruleSet.digest", startsWith("sha256:"));
    }

    @Test
    void quotesWhatTheOffsetsTakeFromTheTextAsSent() {
        var reply = post(request(Map.of("type", "INAUTHENTIC"), Map.of("text", TEXT)))
                .statusCode(200);

        List<Map<String, Object>> spans = reply.extract().path("findings.span.findAll { it != null }");
        assertThat(spans).isNotEmpty().allSatisfy(span -> {
            assertThat(span.get("pointer")).isEqualTo("/draft/text");
            assertThat(span.get("quote"))
                    .isEqualTo(TEXT.substring((Integer) span.get("start"), (Integer) span.get("end")));
        });
    }

    @Test
    void pointsIntoTheSectionWhereSectionsAreSent() {
        var sections = Map.of(
                "rootCause", "Our receiving check did not compare the seal. We will see you in court.",
                "immediateRemedy", "On November 4, 2026 we refunded both buyers.",
                "prevention", "Every Monday our receiving lead compares the first carton with the detail page.");

        var reply = post(request(Map.of("type", "INAUTHENTIC"), Map.of("sections", sections)))
                .statusCode(200);

        List<Map<String, Object>> spans = reply.extract().path("findings.span.findAll { it != null }");
        assertThat(spans).isNotEmpty().allSatisfy(span -> {
            var pointer = (String) span.get("pointer");
            assertThat(pointer).startsWith("/draft/sections/");
            assertThat(span.get("quote"))
                    .isEqualTo(sections.get(pointer.substring("/draft/sections/".length()))
                            .substring((Integer) span.get("start"), (Integer) span.get("end")));
        });
    }

    @Test
    void findsTheThreat() {
        post(request(Map.of("type", "INAUTHENTIC"), Map.of("text", TEXT)))
                .statusCode(200)
                .body("findings.ruleId", hasItem("respectfulness.threat"))
                .body("findings.dimension", hasItem("respectfulness"));
    }

    @Test
    void echoesTheSuspensionAsItWasUnderstood() {
        var suspension = new HashMap<String, Object>(Map.of(
                "type",
                "TRADEMARK",
                "scope",
                "LISTING",
                "marketplace",
                "UK",
                "noticeDate",
                "2026-11-02",
                "asins",
                List.of("B01N5IB20Q")));
        suspension.putAll(Map.of(
                "attempt",
                2,
                "priorDenial",
                "not enough",
                "priorDrafts",
                List.of("first"),
                "requestedDocuments",
                List.of("INVOICE")));

        post(request(suspension, Map.of("text", TEXT)))
                .statusCode(200)
                .body("suspension.type", equalTo("TRADEMARK"))
                .body("suspension.scope", equalTo("LISTING"))
                .body("suspension.appealKind", equalTo("PLAN_OF_ACTION"))
                .body("suspension.marketplace", equalTo("GB"))
                .body("suspension.noticeDate", equalTo("2026-11-02"))
                .body("suspension.asins", contains("B01N5IB20Q"))
                .body("suspension.orderIds", equalTo(List.of()))
                .body("suspension.requestedDocuments", contains("INVOICE"))
                .body("suspension.attempt", equalTo(2))
                .body("suspension.notice", nullValue())
                .body("suspension.priorDenial", equalTo("not enough"))
                .body("suspension.priorDrafts", contains("first"));
    }

    @Test
    void judgesByTodayWhereNoDayIsGiven() {
        var draft = Map.<String, Object>of("text", TEXT);
        var dated = new HashMap<>(request(Map.of("type", "INAUTHENTIC"), draft));
        dated.put("asOf", "2026-11-23");

        var today =
                post(request(Map.of("type", "INAUTHENTIC"), draft)).extract().asString();

        assertThat(today).isEqualTo(post(dated).extract().asString());
    }

    @Test
    void takesNullForWhatIsLeftOut() {
        var suspension = new HashMap<String, Object>();
        for (var field : List.of(
                "scope", "appealKind", "marketplace", "noticeDate", "asins", "attempt", "notice", "priorDrafts")) {
            suspension.put(field, null);
        }
        suspension.put("type", "OTHER");

        post(request(suspension, Map.of("text", TEXT))).statusCode(200).body("suspension.attempt", equalTo(1));
    }

    private static Map<String, Object> request(Map<String, Object> suspension, Map<String, Object> draft) {
        return Map.of("suspension", suspension, "draft", draft);
    }

    private static ValidatableResponse post(Map<String, Object> request) {
        return given().contentType("application/json")
                .body(request)
                .post("/v1/assessments")
                .then();
    }

    private static Iterable<String> keys(ValidatableResponse reply, String path) {
        var body = reply.extract().body();
        return path.equals("$")
                ? body.as(new TypeRef<Map<String, Object>>() {}).keySet()
                : body.<Map<String, Object>>path(path).keySet();
    }
}
