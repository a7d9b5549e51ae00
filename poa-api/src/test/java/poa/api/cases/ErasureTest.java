package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import poa.api.OwnerDatabase;

@QuarkusTest
class ErasureTest {
    private static final String CANARY = "Quokkaville";

    private final DataSource database = OwnerDatabase.get();
    private final Purge purge;
    private final Scheduler scheduler;

    ErasureTest(Purge purge, Scheduler scheduler) {
        this.purge = purge;
        this.scheduler = scheduler;
    }

    @Test
    void purgeIsScheduled() {
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getMethodDescription)
                .anyMatch(method -> method.startsWith(Purge.class.getName() + "#run"));
    }

    @Test
    void erasedCaseLeavesATombstoneAlone() throws SQLException {
        var path = fullCase();
        assertThat(tablesWith(CANARY))
                .containsExactlyInAnyOrder("appeal_case", "notice", "draft", "submission", "idempotent_reply");
        assertThat(prints(path)).isPositive();

        given().header("If-Match", Agent.etag(path)).delete(path).then().statusCode(204);

        given().get(path).then().statusCode(404);
        given().get(path + "/drafts/1").then().statusCode(404);
        assertThat(tablesWith(CANARY)).isEmpty();
        assertThat(tablesWith(id(path))).containsExactly("audit_event");
        assertThat(prints(path)).isZero();
        given().get("/v1/audit-events?caseId=" + id(path))
                .then()
                .body(
                        "items.action",
                        contains(
                                "CASE_ERASED",
                                "SUBMISSION_CHANGED",
                                "SUBMISSION_ADDED",
                                "DRAFT_ADDED",
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

    /** The canary in every text that a case takes, and what is derived from it. */
    private static String fullCase() {
        var lists = List.of(CANARY);
        var stated = Map.of(
                "type", "INAUTHENTIC",
                "asins", lists,
                "orderIds", lists,
                "complaintIds", lists,
                "rightsOwners", lists,
                "brands", lists);
        var path = Agent.created(
                Agent.json(Map.of("clientName", CANARY, "externalId", CANARY + System.nanoTime(), "suspension", stated))
                        .header("Idempotency-Key", CANARY + System.nanoTime())
                        .post("/v1/cases"));
        keyed(Map.of("text", Agent.NOTICE + CANARY), path + "/notices");
        var attachment = Map.of("name", CANARY + ".pdf", "kind", "INVOICE", "asins", lists);
        keyed(
                Map.of("draft", Map.of("text", Agent.DRAFT + CANARY, "attachments", List.of(attachment))),
                path + "/drafts");
        keyed(Map.of("draft", Map.of("sections", Map.of("rootCause", Agent.BETTER + CANARY))), path + "/drafts");
        keyed(Map.of("draft", 1), path + "/submissions");
        Agent.patch(path + "/submissions/1", Map.of("reply", Agent.DENIAL + CANARY))
                .then()
                .statusCode(200);
        return path;
    }

    private static void keyed(Object body, String path) {
        Agent.json(body)
                .header("Idempotency-Key", CANARY + System.nanoTime())
                .post(path)
                .then()
                .statusCode(201);
    }

    private static String id(String path) {
        return path.substring("/v1/cases/".length());
    }

    /** In any column of any table, read as text, in any case: words that are searched for have none. */
    private List<String> tablesWith(String text) throws SQLException {
        var found = new ArrayList<String>();
        for (var table : tables()) {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(
                            "select 1 from " + table + " t where t::text ilike ? limit 1")) {
                query.setString(1, "%" + text + "%");
                if (query.executeQuery().next()) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    private List<String> tables() throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var tables = connection.createStatement().executeQuery("""
                        select table_name from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'""")) {
            while (tables.next()) {
                found.add(tables.getString(1));
            }
        }
        assertThat(found).contains("part_print", "flyway_schema_history");
        return found;
    }

    /** Prints of the wording have no words: they are looked for by the case. */
    private long prints(String path) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select count(*) from part_print where case_id = ?::uuid")) {
            query.setString(1, id(path));
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }
}
