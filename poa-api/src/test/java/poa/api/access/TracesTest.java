package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What leaves the service where an operator has switched traces on. */
@QuarkusTest
@TestProfile(KeysRequired.class)
class TracesTest {
    private static final String CANARY = "Zaunkoenig";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final long PATIENCE_MILLIS = 20_000;

    private final Spans spans;

    TracesTest(Spans spans) {
        this.spans = spans;
    }

    @Test
    void assessmentIsASpanOfItsRouteAndStatusWithTheJudgingInIt() throws InterruptedException {
        // When
        var trace = assess(200, "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"We are sorry.\"}}");

        // Then
        var request = await(trace, "POST /v1/assessments");
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(attributes(request))
                .containsOnly(
                        Map.entry("http.request.method", "POST"),
                        Map.entry("http.route", "/v1/assessments"),
                        Map.entry("http.response.status_code", 200L));
        assertThat(of(trace)).extracting(SpanData::getName).containsExactlyInAnyOrder("judge", "POST /v1/assessments");
        assertThat(await(trace, "judge").getParentSpanId()).isEqualTo(request.getSpanId());
        assertThat(await(trace, "judge").getAttributes().isEmpty()).isTrue();
    }

    @Test
    void spansHoldNoTextNoNameNoKeyAndNoPathOfACallers() throws InterruptedException {
        // When
        var path = caller().body(
                        "{\"clientName\":\"%s\",\"externalId\":\"%s\",\"suspension\":{\"type\":\"INAUTHENTIC\"}}"
                                .replace("%s", CANARY + UUID.randomUUID()))
                .post("/v1/cases?note=" + CANARY)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        caller().body("{\"draft\":{\"text\":\"Dear Amazon, I am " + CANARY + ".\"}}")
                .post(path + "/drafts")
                .then()
                .statusCode(201);
        caller().body("{\"text\":\"" + CANARY + "\"}").post("/v1/notices/parse");
        caller().body("{\"draft\":{\"text\":\"" + CANARY + "\"}} " + CANARY).post("/v1/assessments");
        caller().get("/v1/cases?client=" + CANARY).then().statusCode(200);
        caller().get("/v1/cases/" + CANARY);
        caller().request(CANARY, "/v1/cases");
        given().header("Authorization", "Bearer poa_" + CANARY).get("/v1/cases");
        given().get("/" + CANARY);
        var last = assess(
                200,
                "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"Dear Amazon, I am " + CANARY
                        + ".\"}}");

        // Then
        await(last, "POST /v1/assessments");
        var told = spans.ended() + " "
                + spans.ended().stream().map(SpanData::getResource).collect(Collectors.toSet());
        assertThat(told)
                .contains("POST /v1/cases/{caseId}/drafts", "GET /v1/cases/{caseId}", "service.name=\"poa\"")
                .doesNotContainIgnoringCase(CANARY)
                .doesNotContain(
                        KeysRequired.FIRST_KEY,
                        path.substring("/v1/cases/".length()),
                        "127.0.0.1",
                        "Apache-HttpClient",
                        "java -",
                        "-D");
        assertThat(spans.ended()).allSatisfy(span -> {
            assertThat(span.getEvents()).isEmpty();
            assertThat(span.getStatus().getDescription()).isEmpty();
            assertThat(span.getSpanContext().getTraceState().isEmpty()).isTrue();
        });
    }

    @Test
    void callersTraceGoesOnAndNothingElseHeSaysOfItIsTaken() throws InterruptedException {
        // When
        caller().header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .header("tracestate", "crm=" + CANARY)
                .header("baggage", "client=" + CANARY)
                .get("/v1/rules")
                .then()
                .statusCode(200);

        // Then
        var request = await(TRACE, "GET /v1/rules");
        assertThat(request.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(request.getSpanContext().getTraceState().isEmpty()).isTrue();
    }

    @Test
    void refusalIsTheCallersFaultAndNoErrorOfOurs() throws InterruptedException {
        // When
        var trace = assess(400, "{\"draft\": 5}");

        // Then
        assertThat(await(trace, "POST /v1/assessments").getStatus().getStatusCode())
                .isEqualTo(StatusCode.UNSET);
    }

    @Test
    void probesAndPagesLeaveNoSpans() throws InterruptedException {
        // When
        given().get("/q/health/ready");
        given().get("/docs");
        var last = assess(422, "{}");

        // Then
        await(last, "POST /v1/assessments");
        assertThat(spans.ended()).extracting(SpanData::getName).noneMatch(name -> name.matches(".*(/q/|/docs).*"));
    }

    /** The id of the trace. */
    private String assess(int status, String body) {
        var trace = UUID.randomUUID().toString().replace("-", "");
        caller().header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .body(body)
                .post("/v1/assessments")
                .then()
                .statusCode(status);
        return trace;
    }

    private static RequestSpecification caller() {
        return Keys.with(KeysRequired.FIRST_KEY).contentType("application/json");
    }

    /** A span ends a moment after its reply. */
    private SpanData await(String trace, String name) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            var found = of(trace).stream()
                    .filter(span -> span.getName().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(System.currentTimeMillis()).as(name).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private List<SpanData> of(String trace) {
        return spans.ended().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .toList();
    }

    private static Map<String, Object> attributes(SpanData span) {
        var all = new HashMap<String, Object>();
        span.getAttributes().forEach((AttributeKey<?> key, Object value) -> all.put(key.getKey(), value));
        return all;
    }
}
