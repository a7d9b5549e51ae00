package poa.api.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poa.api.http.Wire;

/** What the log holds of a life of a case, with all that can go wrong in it. */
@QuarkusTest
class LogTest {
    private static final String CANARY = "Zaunkoenig";
    private static final String BAD_KEY = "poa_" + CANARY;

    /** Message and whole traces, whatever formatter the console has. */
    private static final class Lines extends Handler {
        private final PatternFormatter formatter = new PatternFormatter("%X{requestId} %c %s%e%n");
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final List<ExtLogRecord> records = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            var whole = ExtLogRecord.wrap(entry);
            whole.copyMdc();
            records.add(whole);
            lines.add(formatter.format(whole));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    private final Lines log = new Lines();
    private final Logger root = Logger.getLogger("");

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        root.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        root.removeHandler(log);
    }

    @Test
    void logHoldsNoTextNoNameAndNoKey() {
        var path = "/v1/cases/"
                + json("{\"clientName\":\"%s\",\"externalId\":\"%s\",\"suspension\":{\"type\":\"INAUTHENTIC\"}}")
                        .post("/v1/cases")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        json("{\"text\":\"Hello from %s, we have removed your listing.\"}")
                .post(path + "/notices")
                .then()
                .statusCode(201);
        json("{\"draft\":{\"text\":\"Dear Amazon, I am %s. The root cause was a supplier.\"}}")
                .post(path + "/drafts")
                .then()
                .statusCode(201);
        json("{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"%s\"}}")
                .post("/v1/assessments")
                .then()
                .statusCode(200);
        json("{\"text\":\"%s\"}").post("/v1/notices/parse").then().statusCode(200);
        tool("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                + "{\"name\":\"parse_notice\",\"arguments\":{\"text\":\"Hello from %s.\"}}}");
        tool("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"%s\"}");
        tool("{%s");
        given().header("Content-Type", "application/x-ndjson")
                .body(CANARY.getBytes(StandardCharsets.UTF_8))
                .post("/v1/assessment-batches")
                .then()
                .statusCode(200);
        given().get("/v1/cases?client=" + CANARY).then().statusCode(200);
        // refused in all ways there are
        json("{\"externalId\":\"%s\"}").post("/v1/cases").then().statusCode(409);
        json("{\"%s\":\"%s\"}").post("/v1/cases").then().statusCode(400);
        json("{\"text\":\"%s").post("/v1/notices/parse").then().statusCode(400);
        json("{\"suspension\":{\"type\":\"%s\"},\"draft\":{\"text\":\"%s\"}}")
                .post("/v1/assessments")
                .then()
                .statusCode(422);
        given().get("/v1/" + CANARY).then().statusCode(404);
        given().get("/v1/rules?cursor=" + CANARY).then().statusCode(400);
        given().header("Authorization", "Bearer " + BAD_KEY)
                .get("/v1/cases")
                .then()
                .statusCode(401);
        given().header("X-Request-Id", "canary-1").get("/test/failure").then().statusCode(500);

        assertThat(log.lines)
                .anySatisfy(line -> assertThat(line).startsWith("canary-1 ").contains("FailureLog"));
        assertThat(log.lines).noneSatisfy(line -> assertThat(line).contains(CANARY));
        assertThat(log.lines).noneSatisfy(line -> assertThat(line).contains("what a draft says"));
    }

    /** The rest of a body, or what stands where the length of a piece should, is text like any other. */
    @Test
    void logHoldsNothingOfWhatIsNoHttp() {
        var wire = new Wire();
        var post = "POST /v1/notices/parse HTTP/1.1";
        var json = "Content-Type: application/json";
        wire.sendBody(CANARY + "\r\n{}\r\n0\r\n\r\n", post, json, "Transfer-Encoding: chunked");
        wire.sendBody("2\r\n{}" + CANARY + "\r\n0\r\n\r\n", post, json, "Transfer-Encoding: chunked");
        wire.sendBody("{}" + CANARY + "\r\n\r\n", post, json, "Content-Length: 2");
        wire.send(post, json, "Content-Length: " + CANARY);
        wire.send(post, CANARY + "\u0001: x");
        wire.send(CANARY);
        wire.send(CANARY + " /v1/" + CANARY + " HTTP/" + CANARY);

        assertThat(log.lines).noneSatisfy(line -> assertThat(line).contains(CANARY));
    }

    @Test
    void everyLineOfARequestHasItsId() {
        given().header("X-Request-Id", "line-1").get("/test/failure").then().statusCode(500);

        assertThat(log.records)
                .filteredOn(entry -> entry.getLoggerName().startsWith("poa.api."))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.getMdc("requestId")).isEqualTo("line-1"));
    }

    private static void tool(String message) {
        json(message)
                .header("Accept", "application/json, text/event-stream")
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body.replace("%s", CANARY));
    }
}
