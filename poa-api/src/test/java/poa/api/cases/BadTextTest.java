package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that no database can hold, in each field that takes text, and text that is longer than its field. */
@QuarkusTest
class BadTextTest {
    private static final String FIELDS = """
            POST CASES /externalId {"externalId": "%s"}
            POST CASES /clientName {"clientName": "%s"}
            POST CASES /suspension/type {"suspension": {"type": "%s"}}
            POST CASES /suspension/marketplace {"suspension": {"marketplace": "%s"}}
            POST CASES /suspension/asins/1 {"suspension": {"asins": ["a", "%s"]}}
            POST CASES /suspension/orderIds/0 {"suspension": {"orderIds": ["%s"]}}
            POST CASES /suspension/complaintIds/0 {"suspension": {"complaintIds": ["%s"]}}
            POST CASES /suspension/rightsOwners/0 {"suspension": {"rightsOwners": ["%s"]}}
            POST CASES /suspension/brands/0 {"suspension": {"brands": ["%s"]}}
            PATCH CASE /externalId {"externalId": "%s"}
            PATCH CASE /clientName {"clientName": "%s"}
            PATCH CASE /suspension/brands/0 {"suspension": {"brands": ["%s"]}}
            POST CASE/notices /text {"text": "%s"}
            POST CASE/drafts /draft/text {"draft": {"text": "%s"}}
            POST CASE/drafts /draft/sections/rootCause {"draft": {"sections": {"rootCause": "%s"}}}
            POST CASE/drafts /draft/sections/immediateRemedy {"draft": {"sections": {"immediateRemedy": "%s"}}}
            POST CASE/drafts /draft/sections/prevention {"draft": {"sections": {"prevention": "%s"}}}
            POST CASE/drafts /draft/attachments/0/name {"draft": {"text": "We check.", "attachments": [{"name": "%s", "kind": "INVOICE"}]}}
            POST CASE/drafts /draft/attachments/0/asins/0 {"draft": {"text": "We check.", "attachments": [{"name": "a", "kind": "INVOICE", "asins": ["%s"]}]}}
            POST CASE/drafts /profile {"draft": {"text": "We check."}, "profile": "%s"}
            PATCH CASE/submissions/1 /reply {"reply": "%s"}
            PATCH /v1/agency /name {"name": "%s"}
            """;

    private static Stream<String> fields() {
        return FIELDS.lines();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void textHoldsWhatNoDatabaseDoes(String field) {
        var path = submitted();
        var before = given().get(path).asString();

        refuse(send(path, field, "Acme \\u0000 Ltd"), pointer(field), "U+0000");
        refuse(send(path, field, "Acme \\ud83d Ltd"), pointer(field), "half of a surrogate pair");
        refuse(send(path, field, "\\ude00 Acme"), pointer(field), "half of a surrogate pair");

        given().get(path).then().body(equalTo(before));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST CASES /externalId {\"externalId\": \"%s\"} | 200",
                "POST CASES /clientName {\"clientName\": \"%s\"} | 200",
                "PATCH CASE /externalId {\"externalId\": \"%s\"} | 200",
                "PATCH CASE /clientName {\"clientName\": \"%s\"} | 200",
                "POST CASES /suspension/brands/0 {\"suspension\": {\"brands\": [\"%s\"]}} | 100",
                "POST CASE/notices /text {\"text\": \"%s\"} | 200000",
                "POST CASE/drafts /draft/attachments/0/name {\"draft\": {\"text\": \"We check.\", \"attachments\": [{\"name\": \"%s\", \"kind\": \"INVOICE\"}]}} | 255",
                "PATCH /v1/agency /name {\"name\": \"%s\"} | 100"
            })
    void textIsLongerThanItsField(String field, int longest) {
        var path = submitted();
        var before = given().get(path).asString();

        for (var tooLong : new String[] {"x".repeat(longest + 1), "x".repeat(longest - 1) + "\uD83D\uDE00"}) {
            send(path, field, tooLong)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo(pointer(field)))
                    .body("errors[0].detail", containsString(String.valueOf(longest)));
        }
        given().get(path).then().body(equalTo(before));
    }

    @ParameterizedTest
    @CsvSource({"externalId", "clientName"})
    void longestTextIsKept(String field) {
        // of three bytes each, and of four: as much as an index has to take
        for (var longest : new String[] {"\u6f22".repeat(200), "\uD83D\uDE00".repeat(100)}) {
            var path = Agent.created(Agent.open(Map.of(field, longest)));

            given().get(path).then().body(field, equalTo(longest));
            given().header("If-Match", "*").delete(path).then().statusCode(204);
        }
    }

    private static String submitted() {
        var path = Agent.openCase();
        Agent.addDraft(path, "We check.").then().statusCode(201);
        Agent.submit(path, 1).then().statusCode(201);
        return path;
    }

    /** @param field method, path, pointer to the text, and body with a place for it */
    private static Response send(String path, String field, String text) {
        var parts = field.split(" ", 4);
        return Agent.json(parts[3].formatted(text))
                .header("If-Match", "*")
                .request(parts[0], parts[1].replace("CASES", "/v1/cases").replace("CASE", path));
    }

    private static String pointer(String field) {
        return field.split(" ", 4)[2];
    }

    private static void refuse(Response reply, String pointer, String detail) {
        reply.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }
}
