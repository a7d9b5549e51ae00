package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import poa.api.OwnerDatabase;

@QuarkusTest
class ErasureTest {
    private static final String CANARY = "Quokkaville";

    private final DataSource database = OwnerDatabase.get();
    private final Purge purge;

    ErasureTest(Purge purge) {
        this.purge = purge;
    }

    @Test
    void erasedCaseLeavesATombstoneAlone() throws SQLException {
        var path = fullCase();
        assertThat(tablesWith(CANARY))
                .contains("appeal_case", "notice", "draft", "submission", "idempotent_reply")
                .doesNotContain("audit_event");

        given().header("If-Match", Agent.etag(path)).delete(path).then().statusCode(204);

        given().get(path).then().statusCode(404);
        given().get(path + "/drafts/1").then().statusCode(404);
        assertThat(tablesWith(CANARY)).isEmpty();
        given().get("/v1/audit-events?caseId=" + id(path))
                .then()
                .body(
                        "items.action",
                        contains(
                                "CASE_ERASED",
                                "SUBMISSION_CHANGED",
                                "SUBMISSION_ADDED",
                                "DRAFT_ADDED",
                                "NOTICE_ADDED",
                                "CASE_OPENED"));
    }

    @Test
    void closedCaseIsPurgedWhenItsTimeIsOver() throws SQLException {
        var open = fullCase();
        var closed = fullCase();
        Agent.patch(closed, Map.of("closed", true)).then().statusCode(200);
        Agent.patch("/v1/agency", Map.of("retentionDays", 30)).then().statusCode(200);

        purge.run(Instant.parse("2026-12-23T23:58:59Z"));
        given().get(closed).then().statusCode(200);
        purge.run(Instant.parse("2026-12-23T23:59:01Z"));

        given().get(closed).then().statusCode(404);
        given().get(open).then().statusCode(200);
        given().get("/v1/audit-events?caseId=" + id(closed)).then().body("items[0].action", equalTo("CASE_PURGED"));
        Agent.json("{\"retentionDays\": null}")
                .header("If-Match", "*")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        given().header("If-Match", "*").delete(open).then().statusCode(204);
        assertThat(tablesWith(CANARY)).isEmpty();
    }

    @Test
    void exportHoldsEverythingAndItsEnd() {
        var path = fullCase();

        var lines = given().get("/v1/export")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString()
                .lines()
                .toList();

        var kinds = lines.stream()
                .map(line -> io.restassured.path.json.JsonPath.from(line).getString("kind"))
                .toList();
        assertThat(kinds)
                .startsWith("AGENCY", "CASE")
                .endsWith("END")
                .contains("NOTICE", "DRAFT", "SUBMISSION", "AUDIT_EVENT");
        assertThat(lines.get(lines.size() - 1)).contains("\"count\":" + (lines.size() - 1));
        assertThat(lines)
                .contains("{\"kind\":\"DRAFT\",\"data\":"
                        + given().get(path + "/drafts/1").asString() + "}")
                .contains("{\"kind\":\"CASE\",\"data\":" + given().get(path).asString() + "}");
        given().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    @Test
    void whatWasWrittenIsNotRewritten() throws SQLException {
        var path = fullCase();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : new String[] {"notice", "draft", "audit_event"}) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> statement.executeUpdate(
                                "update %s set number = 7 where case_id = '%s'".formatted(table, id(path))))
                        .hasMessageContaining("never changed");
            }
        }
        given().header("If-Match", "*").delete(path).then().statusCode(204);
    }

    private static String fullCase() {
        var path = Agent.created(Agent.json(Map.of("clientName", CANARY, "suspension", Map.of("type", "INAUTHENTIC")))
                .header("Idempotency-Key", "key-" + System.nanoTime())
                .post("/v1/cases"));
        Agent.addNotice(path, Agent.NOTICE + CANARY).then().statusCode(201);
        Agent.addDraft(path, Agent.DRAFT + CANARY).then().statusCode(201);
        Agent.submit(path, 1).then().statusCode(201);
        Agent.patch(path + "/submissions/1", Map.of("reply", Agent.DENIAL + CANARY))
                .then()
                .statusCode(200);
        return path;
    }

    private static String id(String path) {
        return path.substring("/v1/cases/".length());
    }

    private ArrayList<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables = connection
                        .createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select 1 from %s t where t::text like '%%%s%%' limit 1".formatted(table, text))) {
                    if (rows.next()) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }
}
