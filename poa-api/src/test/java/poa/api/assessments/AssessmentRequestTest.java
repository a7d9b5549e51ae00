package poa.api.assessments;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AssessmentRequestTest {
    private static final String TEXT = "Our receiving check did not compare the seal with the detail page.";

    @Test
    void typeIsMissing() {
        invalid(request(Map.of("scope", "ACCOUNT"), Map.of("text", TEXT)), "/suspension/type", "must be given");
    }

    @Test
    void typeIsUnknown() {
        invalid(request(Map.of("type", "SECTION_3"), Map.of("text", TEXT)), "/suspension/type", "must be one of")
                .body("errors[0].detail", containsString("INAUTHENTIC, "));
    }

    @Test
    void draftIsBothTextAndSections() {
        invalid(
                request(Map.of("type", "OTHER"), Map.of("text", TEXT, "sections", Map.of("rootCause", "x"))),
                "/draft",
                "either text or sections");
    }

    @Test
    void draftIsNeitherTextNorSections() {
        invalid(request(Map.of("type", "OTHER"), Map.of()), "/draft", "either text or sections");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\u00a0\u200b", "...", "👍"})
    void draftHasNoWords(String text) {
        invalid(request(Map.of("type", "OTHER"), Map.of("text", text)), "/draft/text", "has no words");
        invalid(
                request(Map.of("type", "OTHER"), Map.of("sections", Map.of("prevention", text))),
                "/draft/sections",
                "have no words");
    }

    @Test
    void draftIsTooLong() {
        post(request(Map.of("type", "OTHER"), Map.of("text", "word ".repeat(10_000))))
                .statusCode(200);
        invalid(
                request(Map.of("type", "OTHER"), Map.of("text", "word ".repeat(10_000) + "x")),
                "/draft/text",
                "must not be longer than 50000");
        var half = "word ".repeat(5_001);
        invalid(
                request(Map.of("type", "OTHER"), Map.of("sections", Map.of("rootCause", half, "prevention", half))),
                "/draft/sections",
                "must not be longer than 50,000 together");
    }

    @Test
    void countryIsUnknown() {
        invalid(
                request(Map.of("type", "OTHER", "marketplace", "us"), Map.of("text", TEXT)),
                "/suspension/marketplace",
                "ISO 3166");
    }

    @Test
    void profileIsUnknown() {
        var request = new HashMap<>(request(Map.of("type", "OTHER"), Map.of("text", TEXT)));
        request.put("profile", "strict");

        invalid(request, "/profile", "names no profile");
    }

    @Test
    void everyFieldAtFaultIsNamed() {
        var suspension = Map.of(
                "type",
                "OTHER",
                "attempt",
                0,
                "asins",
                List.of("ok", " ", "a".repeat(101)),
                "orderIds",
                Collections.nCopies(1_001, "o"));
        var attachments = List.of(Map.of("name", "a.pdf"), Map.of("name", " ", "kind", "INVOICE"));

        post(request(suspension, Map.of("text", TEXT, "attachments", attachments)))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/draft/attachments/0/kind",
                                "/draft/attachments/1/name",
                                "/suspension/asins/1",
                                "/suspension/asins/2",
                                "/suspension/attempt",
                                "/suspension/orderIds"));
    }

    @Test
    void everythingIsMissing() {
        post(Map.of()).statusCode(422).body("errors.pointer", hasItems("/draft", "/suspension"));
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

    private static ValidatableResponse invalid(Map<String, Object> request, String pointer, String detail) {
        return post(request)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(detail));
    }
}
