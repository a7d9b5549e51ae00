package poa.api.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.net.URL;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import poa.api.http.Wire;

/** What a monitoring system reads, which asks nobody for a key. */
@QuarkusTest
class MetricsTest {
    private static final String CANARY = "Zaunkoenig";
    private static final String SUSPENSION = "\"suspension\":{\"type\":\"INAUTHENTIC\"}";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void metricsHoldNoTextNoNameNoKeyAndNoPathOfACallers() {
        // Given
        var id = json("{\"clientName\":\"%s\",\"externalId\":\"metrics-%s\"," + SUSPENSION + "}")
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        json("{\"draft\":{\"text\":\"Dear Amazon, I am %s. The root cause was a supplier.\"}}")
                .post("/v1/cases/" + id + "/drafts")
                .then()
                .statusCode(201);

        // When
        json("{" + SUSPENSION + ",\"draft\":{\"text\":\"%s\"}}").post("/v1/assessments");
        json("{\"suspension\":{\"type\":\"%s\"},\"draft\":{\"text\":\"%s\"}}").post("/v1/assessments");
        json("{\"text\":\"%s\"}").post("/v1/notices/parse");
        given().header("Authorization", "Bearer poa_" + CANARY).get("/v1/cases/" + CANARY);
        given().header("Authorization", "Bearer " + CANARY).get("/" + CANARY);
        given().header("X-Request-Id", CANARY).get("/v1/cases?client=" + CANARY);
        given().get("/v1/cases/" + CANARY + "/drafts/" + CANARY);
        given().get("/docs/" + CANARY);
        given().get("/q/" + CANARY);
        given().request(CANARY.toUpperCase(Locale.ROOT), "/v1/cases");
        new Wire().send("GET /v1/%zz" + CANARY + " HTTP/1.1");

        // Then
        var scraped = scrape();
        assertThat(scraped).doesNotContainIgnoringCase(CANARY).doesNotContain(id);
        assertThat(scraped).contains("http_server_requests_seconds_count{", "uri=\"/v1/cases/{caseId}/drafts\"");
    }

    @Test
    void oddPathsAndMethodsMakeNoLabelsOfTheirOwn() {
        // Given
        given().get("/v1/odd");
        given().request("BREW", "/v1/rules");
        var before = labels();

        // When
        for (int i = 0; i < 50; i++) {
            given().get("/v1/odd/" + i);
            given().header("Authorization", "Bearer poa_" + i).get("/v1/odd/" + i);
            given().request("BREW" + i, "/v1/rules");
        }

        // Then
        assertThat(labels()).hasSameSizeAs(before);
    }

    @Test
    void assessmentsAndFindingsAreCountedByWhatTheRuleSetNames() {
        // When
        json("{" + SUSPENSION + ",\"draft\":{\"text\":\"Reinstate us or we will see you in court.\"}}")
                .post("/v1/assessments")
                .then()
                .statusCode(200);

        // Then
        assertThat(scrape())
                .containsPattern("poa_assessments_total\\{suspension=\"INAUTHENTIC\",verdict=\"BLOCKED\"} [1-9]")
                .containsPattern("poa_findings_total\\{rule=\"respectfulness\\.threat\"} [1-9]")
                .containsPattern("poa_assessment_duration_seconds_count [1-9]")
                .contains("poa_gate_places ", "poa_gate_inside ", "poa_gate_waiting ")
                .contains("poa_refused_total{limit=\"rate\"}")
                .containsPattern("agroal_awaiting_count\\{datasource=\"[^\"]+\"}");
    }

    @Test
    void portOfCallersHasNoMetricsAndStillTellsHealth() {
        given().get("/q/metrics").then().statusCode(404);
        given().get("/q/health/ready").then().statusCode(200);
    }

    private Set<String> labels() {
        var found = new TreeSet<String>();
        var label = Pattern.compile("(?m)^http_server_requests_seconds_count\\{(.*)}")
                .matcher(scrape());
        while (label.find()) {
            found.add(label.group(1));
        }
        return found;
    }

    private String scrape() {
        return given().get(metrics).then().statusCode(200).extract().asString();
    }

    private static RequestSpecification json(String body) {
        return given().contentType("application/json").body(body.replace("%s", CANARY));
    }
}
