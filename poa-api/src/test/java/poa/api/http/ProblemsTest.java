package poa.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemsTest {
    private static final String ASSESSMENTS = "/v1/assessments";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/v1",
                "/v1/nope",
                "/v1/rules/nope",
                "/v1/suspension-types/NOPE",
                "/q/nope",
                "/docs/nope",
                "/v1/rules/%00"
            })
    void nothingIsThere(String path) {
        expect(given().urlEncodingEnabled(false).get(path).then(), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rules/%zz", "/v1/rules?limit=%zz", "/%"})
    void pathIsNoUri(String path) {
        var reply = new Wire().send("GET " + path + " HTTP/1.1");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("application/problem+json", "urn:poa:problem:malformed-request");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /v1/rules | GET, HEAD, OPTIONS",
                "PUT | /v1/rules/respectfulness.threat | GET, HEAD, OPTIONS",
                "GET | /v1/assessments | OPTIONS, POST",
                "POST | / | GET, HEAD, OPTIONS"
            })
    void methodIsNotAllowed(String method, String path, String allow) {
        expect(given().request(method, path).then(), 405, "method-not-allowed").header("Allow", allow);
    }

    @Test
    void nothingOfTheAcceptedTypesCanBeAnswered() {
        expect(given().accept("text/xml").get("/v1/rules").then(), 406, "not-acceptable");
    }

    @Test
    void bodyIsTooLarge() {
        expect(post(" ".repeat(1_048_577)), 413, "body-too-large").header("Connection", "close");
    }

    @Test
    void bodyAnnouncedIsTooLarge() {
        var reply = new Wire()
                .send("POST /v1/assessments HTTP/1.1", "Content-Type: application/json", "Content-Length: 99999999999");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).contains("application/problem+json", "urn:poa:problem:body-too-large");
    }

    @Test
    void bodyOfUnknownLengthIsTooLarge() {
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var reply = new Wire()
                .sendBody(
                        chunk.repeat(17) + "0\r\n\r\n",
                        "POST /v1/assessments HTTP/1.1",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked");

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.text()).contains("application/problem+json", "urn:poa:problem:body-too-large");
    }

    @Test
    void uriIsTooLong() {
        expect(given().get("/v1/rules?x=" + "a".repeat(5_000)).then(), 414, "uri-too-long");
    }

    @Test
    void headersAreTooLarge() {
        expect(given().header("X-Long", "a".repeat(17_000)).get("/v1/rules").then(), 431, "headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x"
            })
    void bodyIsOfAnotherType(String type) {
        var reply =
                new Wire().sendBody("x", "POST /v1/assessments HTTP/1.1", "Content-Type: " + type, "Content-Length: 1");

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.text()).contains("application/problem+json", "urn:poa:problem:unsupported-media-type");
    }

    @Test
    void bodyIsPacked() {
        expect(
                given().contentType("application/json")
                        .header("Content-Encoding", "gzip")
                        .body(new byte[] {31, -117})
                        .post(ASSESSMENTS)
                        .then(),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | ``| is empty or null",
                "` ` | `` | is empty or null",
                "null | `` | is empty or null",
                "hello | `` | is not JSON at line 1",
                "{ | `` | ends before the JSON does",
                "[] | `` | must be an object",
                "{} {} | `` | goes on after the end of the JSON",
                "{} x | `` | is not JSON",
                "{\"draft\":{\"text\":\"a | /draft/text | ends before the JSON does",
                "{\"draft\":{\"text\":\"a\",\"text\":\"b\"}} | /draft/text | stands twice",
                "{\"draft\":{\"txt\":\"a\"}} | /draft/txt | is not a field here; the fields are attachments, sections, text",
                "{\"a/b~c\":1} | /a~1b~0c | is not a field here",
                "{\"a\\u0000\\u001b\":1} | /a\uFFFD\uFFFD | is not a field here",
                "{\"a\\ud800\":1} | `` | is not JSON",
                "{\"draft\":{\"text\":5}} | /draft/text | must be a string",
                "{\"draft\":{\"text\":true}} | /draft/text | must be a string",
                "{\"draft\":{\"text\":{}}} | /draft/text | must be a string",
                "{\"draft\":{\"text\":\"a\\u0000\"}} | /draft/text | holds the character U+0000 at offset 1",
                "{\"draft\":{\"text\":\"ab\\ud83d c\"}} | /draft/text | holds half of a surrogate pair at offset 2",
                "{\"draft\":{\"text\":\"\\ude00\"}} | /draft/text | holds half of a surrogate pair at offset 0",
                "{\"draft\":\"\"} | /draft | must be an object",
                "{\"suspension\":{\"asins\":\"a\"}} | /suspension/asins | must be an array",
                "{\"suspension\":{\"asins\":[\"a\",5]}} | /suspension/asins/1 | must be a string",
                "{\"suspension\":{\"asins\":[\"\\u0000\"]}} | /suspension/asins/0 | holds the character U+0000",
                "{\"suspension\":{\"scope\":\"PLANET\"}} | /suspension/scope | must be one of ACCOUNT, LISTING",
                "{\"suspension\":{\"scope\":\"\"}} | /suspension/scope | must be one of ACCOUNT, LISTING",
                "{\"suspension\":{\"scope\":0}} | /suspension/scope | must be one of ACCOUNT, LISTING",
                "{\"suspension\":{\"requestedDocuments\":[\"PDF\"]}} | /suspension/requestedDocuments/0 | must be one of INVOICE",
                "{\"suspension\":{\"attempt\":\"1\"}} | /suspension/attempt | must be a whole number",
                "{\"suspension\":{\"attempt\":\"\"}} | /suspension/attempt | must be a whole number",
                "{\"suspension\":{\"attempt\":1.5}} | /suspension/attempt | must be a whole number",
                "{\"suspension\":{\"attempt\":99999999999}} | /suspension/attempt | is too large or too small",
                "{\"suspension\":{\"noticeDate\":\"2026-02-30\"}} | /suspension/noticeDate | must be a day such as 2026-11-23",
                "{\"suspension\":{\"noticeDate\":[2026,2,3]}} | /suspension/noticeDate | must be a day such as 2026-11-23",
                "{\"asOf\":\"2026-02-03T00:00:00Z\"} | /asOf | must be a day such as 2026-11-23",
                "{\"asOf\":20000} | /asOf | must be a day such as 2026-11-23"
            })
    void bodyCannotBeRead(String body, String pointer, String detail) {
        expect(post(body), 400, "malformed-body")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(detail));
    }

    @Test
    void bodyIsNestedTooDeeply() {
        expect(post("{\"suspension\":" + "[".repeat(100_000)), 400, "malformed-body");
        expect(post("[".repeat(100_000)), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c080", "eda080", "c1a1", "f8888080", "feff007b007d"})
    void bodyIsNotUtf8(String hex) {
        var body = new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);

        var reply = new Wire()
                .sendBody(
                        "{\"a" + body + "\":1}",
                        "POST /v1/assessments HTTP/1.1",
                        "Content-Type: application/json",
                        "Content-Length: " + (7 + body.length()));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("urn:poa:problem:malformed-body", "is not UTF-8");
    }

    @Test
    void serviceFails() {
        var reply = given().get(FailingResource.PATH).then();

        expect(reply, 500, "internal-error")
                .body(not(containsString("Exception")))
                .body(not(containsString(FailingResource.SECRET)))
                .body("detail", equalTo("The service failed. The request id leads to the cause in its log."));
    }

    @Test
    void failureIsLoggedWithoutWhatItQuotes() {
        var trace = FailureLog.trace(new IllegalStateException("the draft", new RuntimeException("the notice")));

        assertThat(trace)
                .contains(
                        "IllegalStateException",
                        "caused by java.lang.RuntimeException",
                        "at poa.api.http.ProblemsTest");
        assertThat(trace).doesNotContain("the draft", "the notice");
    }

    @Test
    void requestIdIsTheCallers() {
        given().header("X-Request-Id", "crm-4711.a_B")
                .get("/nope")
                .then()
                .header("X-Request-Id", "crm-4711.a_B")
                .body("requestId", equalTo("crm-4711.a_B"))
                .body("instance", equalTo("urn:request:crm-4711.a_B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a<b>", "äöü"})
    void requestIdOfTheCallerIsUnsafe(String id) {
        given().header("X-Request-Id", id).get("/nope").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void requestIdComesWithEveryReply() {
        given().get("/v1/rules").then().statusCode(200).header("X-Request-Id", notNullValue());
        given().get("/q/health").then().statusCode(200).header("X-Request-Id", notNullValue());
    }

    @Test
    void pageOfTheApiIsOpenToABrowser() {
        given().redirects().follow(false).get("/").then().statusCode(303).header("Location", containsString("/docs"));
        given().get("/docs/").then().statusCode(200).contentType("text/html").body(not(containsString("https://")));
    }

    private static ValidatableResponse post(Object body) {
        return given().contentType("application/json")
                .body(body)
                .post(ASSESSMENTS)
                .then();
    }

    private static ValidatableResponse expect(ValidatableResponse reply, int status, String type) {
        return reply.statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .body("type", equalTo("urn:poa:problem:" + type))
                .body("title", notNullValue())
                .body("status", is(status))
                .body("detail", notNullValue())
                .body("instance", equalTo("urn:request:" + reply.extract().header("X-Request-Id")))
                .body("errors.findAll().detail", everyItem(notNullValue()));
    }
}
