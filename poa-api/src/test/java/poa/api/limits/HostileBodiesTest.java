package poa.api.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poa.api.http.Wire;

/** Each operation that reads a body, as the document lists them, meets what no caller of good will sends. */
@QuarkusTest
class HostileBodiesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String ASSESSMENTS = "/v1/assessments";
    private static final long SEED = 20_261_123;
    /** A key that comes to be here would shut the door for all tests that share the service. */
    private static final Set<String> MAKES_KEYS = Set.of("createApiKey", "rotateApiKey", "changeApiKey");

    private record Operation(String id, String method, String path, JsonNode example) {

        HttpResponse<String> send(byte[] body) throws IOException, InterruptedException {
            return Hostile.send(method, path, body, "Content-Type", "application/json", "If-Match", "\"v1\"");
        }

        HttpResponse<String> send(String body) throws IOException, InterruptedException {
            return send(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String caseId;

    @BeforeEach
    void openCase() {
        caseId = given().contentType("application/json")
                .body("{\"suspension\": {\"type\": \"INAUTHENTIC\"}}")
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void bodyIsNothingThatAnyOperationReads() throws IOException, InterruptedException {
        for (var operation : operations()) {
            for (var body : HostileBodies.all().entrySet()) {
                refused(operation.send(body.getValue()), operation.id() + ": " + shortened(body.getKey()));
            }
        }
    }

    @Test
    void linesOfABatchAreNothingThatAnyOperationReads() throws IOException, InterruptedException {
        // Given
        var batch = new ByteArrayOutputStream();
        long lines = 0;
        for (var body : HostileBodies.all().values()) {
            var line = new String(body, StandardCharsets.ISO_8859_1).replace('\n', ' ');
            batch.writeBytes((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            lines += line.isBlank() ? 0 : 1;
        }

        // When
        var reply = Hostile.send(
                "POST", "/v1/assessment-batches", batch.toByteArray(), "Content-Type", "application/x-ndjson");

        // Then
        var answers = reply.body().lines().toList();
        assertThat(answers.get(answers.size() - 1))
                .isEqualTo("{\"end\":{\"lines\":%d,\"assessed\":0,\"refused\":%d}}".formatted(lines, lines));
        for (var answer : answers.subList(0, answers.size() - 1)) {
            assertThat(MAPPER.readTree(answer).at("/problem/status").asInt())
                    .as(answer)
                    .isBetween(400, 499);
            assertThat(answer).hasSizeLessThan(64_000).doesNotContain("Exception", "com.fasterxml", "jakarta.");
        }
    }

    @Test
    void valueOfOneFieldIsHostile() throws IOException, InterruptedException {
        var values = Map.of(
                "endless number", "1e999999",
                "tiny number", "1e-999999",
                "400 digits", "9".repeat(400),
                "32 digits", "9".repeat(32),
                "deep", "[".repeat(10_000) + "]".repeat(10_000),
                "NUL", "\"a\\u0000\"",
                "half a pair", "\"a\\ud83d\"",
                "list", "[[]]",
                "object", "{\"$ne\":{}}");
        for (var operation : operations()) {
            for (var pointer : HostileBodies.values(operation.example(), JsonPointer.empty())) {
                for (var value : values.entrySet()) {
                    refused(
                            operation.send(HostileBodies.with(operation.example(), pointer, value.getValue())),
                            operation.id() + pointer + ": " + value.getKey());
                }
            }
        }
    }

    @Test
    void listIsHuge() throws IOException, InterruptedException {
        for (var item : List.of("\"\"", "null", "{}", "0")) {
            // below the limit of what is counted before the body is bound
            listIsHuge(item, 1_900);
            listIsHuge(item, 100_000);
        }
    }

    private void listIsHuge(String item, int count) throws IOException, InterruptedException {
        var suspension = List.of(
                "asins", "orderIds", "complaintIds", "rightsOwners", "brands", "requestedDocuments", "priorDrafts");
        var items = HostileBodies.items(item, count);
        for (var field : suspension) {
            var stated = "{\"suspension\":{\"type\":\"INAUTHENTIC\",\"" + field + "\":" + items + "}";
            refused(json("POST", ASSESSMENTS, stated + ",\"draft\":{\"text\":\"Dear Amazon\"}}"), field + item);
            refused(json("POST", "/v1/cases", stated + "}"), field + item);
            refused(json("PATCH", "/v1/cases/" + caseId, stated + "}"), field + item);
        }
        var draft = "{\"draft\":{\"text\":\"Dear Amazon\",\"attachments\":";
        var asins = "[{\"name\":\"a\",\"kind\":\"INVOICE\",\"asins\":" + items + "}]";
        for (var attachments : List.of(items, asins)) {
            refused(
                    json("POST", ASSESSMENTS, draft + attachments + "},\"suspension\":{\"type\":\"INAUTHENTIC\"}}"),
                    item);
            refused(json("POST", "/v1/cases/" + caseId + "/drafts", draft + attachments + "}}"), item);
        }
        refused(json("POST", "/v1/api-keys", "{\"name\":\"a\",\"scopes\":" + items + "}"), "scopes" + item);
    }

    @Test
    void bodyIsDamagedAtRandom() throws IOException, InterruptedException {
        var random = new Random(SEED);
        for (var operation : operations()) {
            if (MAKES_KEYS.contains(operation.id())) {
                continue;
            }
            var whole = operation.example().toString().getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 40; i++) {
                answered(operation.send(HostileBodies.damaged(whole, random)), operation.id() + " " + i);
            }
        }
    }

    @Test
    void contentTypeIsAnother() throws IOException, InterruptedException {
        var body = "{\"text\":\"Hello\"}".getBytes(StandardCharsets.UTF_8);
        for (var type : List.of(
                "text/plain",
                "text/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "application/yaml",
                "application/x-java-serialized-object",
                "json",
                "*/*",
                "application/",
                "/json",
                ";",
                "application/json; charset=utf-16",
                "application/json;;;=",
                "a".repeat(4_000))) {
            var reply = Hostile.send("POST", "/v1/notices/parse", body, "Content-Type", type);
            answered(reply, type);
            assertThat(reply.statusCode()).as(type).isIn(200, 400, 415);
        }
        var reply = Hostile.send("POST", "/v1/notices/parse", body);
        refused(reply, "no content type");
        assertThat(reply.statusCode()).isEqualTo(415);
    }

    @Test
    void bodyIsPacked() throws IOException, InterruptedException {
        var bomb = HostileBodies.packed(" ".repeat(50_000_000));
        for (var encoding : List.of("gzip", "deflate", "br", "gzip, gzip", "GZIP", "x")) {
            var reply = Hostile.send(
                    "POST", ASSESSMENTS, bomb, "Content-Type", "application/json", "Content-Encoding", encoding);
            refused(reply, encoding);
            assertThat(reply.statusCode()).isEqualTo(415);
        }
        refused(Hostile.send("POST", ASSESSMENTS, bomb, "Content-Type", "application/json"), "packed in secret");
    }

    @Test
    void lengthIsALie() {
        for (var length : List.of("-1", "x", "1e3", "99999999999999999999", "0x10", "1,2", "+1", " ")) {
            var reply = new Wire()
                    .sendBody(
                            "{\"text\":\"Hello\"}",
                            post(),
                            "Content-Type: application/json",
                            "Content-Length: " + length);
            assertThat(reply.status()).as(length).isBetween(400, 499);
        }
        // the rest is no request of its own
        var shorter = new Wire()
                .sendBody("{\"text\":\"Hello\"}", post(), "Content-Type: application/json", "Content-Length: 5");
        assertThat(shorter.status()).isEqualTo(400);
        var both = new Wire()
                .sendBody(
                        "0\r\n\r\nGET /v1/agency HTTP/1.1\r\nHost: localhost\r\n\r\n",
                        post(),
                        "Content-Type: application/json",
                        "Content-Length: 6",
                        "Transfer-Encoding: chunked");
        assertThat(both.status()).isEqualTo(400);
    }

    @Test
    void lengthIsNotToldAndTheBodyTooLarge() throws IOException, InterruptedException {
        refused(Hostile.sendChunked(ASSESSMENTS, new byte[900_000]), "chunks below the limit");
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var reply = new Wire()
                .sendBody(
                        chunk.repeat(17) + "0\r\n\r\n",
                        "POST " + ASSESSMENTS + " HTTP/1.1",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked");
        assertThat(reply.status()).isEqualTo(413);
        var broken = new Wire()
                .sendBody(
                        "zz\r\n{}\r\n0\r\n\r\n",
                        post(),
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked");
        assertThat(broken.text()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
    }

    private static String post() {
        return "POST /v1/notices/parse HTTP/1.1";
    }

    private static HttpResponse<String> json(String method, String path, String body)
            throws IOException, InterruptedException {
        return new Operation("", method, path, null).send(body);
    }

    private static void refused(HttpResponse<String> reply, String what) throws IOException {
        assertThat(reply.statusCode()).as(what).isBetween(400, 499);
        answered(reply, what);
    }

    private static void answered(HttpResponse<String> reply, String what) throws IOException {
        assertThat(reply.statusCode()).as(what).isLessThan(500);
        if (reply.statusCode() >= 400) {
            assertThat(reply.headers().firstValue("Content-Type")).as(what).hasValueSatisfying(type -> assertThat(type)
                    .startsWith("application/problem+json"));
            assertThat(MAPPER.readTree(reply.body()).path("status").asInt())
                    .as(what)
                    .isEqualTo(reply.statusCode());
            assertThat(reply.body())
                    .as(what)
                    .hasSizeLessThan(64_000)
                    .doesNotContain("Exception", "\tat ", "com.fasterxml", "java.", "jakarta.");
        }
    }

    private List<Operation> operations() throws IOException {
        var found = new ArrayList<Operation>();
        var paths = MAPPER.readTree(given().get("/q/openapi?format=json").asString())
                .path("paths");
        paths.properties().forEach(path -> path.getValue().properties().forEach(method -> {
            var example = method.getValue().at("/requestBody/content/application~1json/example");
            if (!example.isMissingNode()) {
                found.add(new Operation(
                        method.getValue().path("operationId").asText(),
                        method.getKey().toUpperCase(java.util.Locale.ROOT),
                        path.getKey().replace("{caseId}", caseId).replaceAll("\\{[a-zA-Z]+}", "1"),
                        example));
            }
        }));
        assertThat(found).hasSizeGreaterThan(9);
        return found;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) : text;
    }
}
