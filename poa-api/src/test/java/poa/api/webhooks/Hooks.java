package poa.api.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import poa.api.OwnerDatabase;

/** Steps that tests of webhooks share. */
final class Hooks {
    static final List<String> ALL = List.of(
            "case.created", "case.status_changed", "draft.assessed", "submission.recorded", "deadline.approaching");

    private static final long PATIENCE_MILLIS = 20_000;

    /** @param path of the endpoint */
    record Endpoint(String path, String secret) {

        JsonPath json() {
            return given().get(path).then().statusCode(200).extract().jsonPath();
        }

        JsonPath deliveries() {
            return given().get(path + "/deliveries?limit=200")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }

        String id() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Its deliveries, of which there must be one. */
        ValidatableResponse only() {
            return given().get(path + "/deliveries").then().body("items.size()", equalTo(1));
        }

        /** The path of the newest. */
        String lastDelivery() {
            return path + "/deliveries/" + deliveries().getString("items[0].id");
        }

        void enable() {
            given().contentType("application/json")
                    .header("If-Match", "*")
                    .body("{\"enabled\": true}")
                    .patch(path)
                    .then()
                    .statusCode(200)
                    .body("enabled", equalTo(true))
                    .body("disabledReason", equalTo(null));
        }

        /** What the audit trail has of it. */
        List<String> actions() {
            return given().get("/v1/audit-events?limit=200")
                    .jsonPath()
                    .getList("items.findAll { it.endpointId == '" + id() + "' }.action");
        }

        void delete() {
            given().delete(path).then().statusCode(204);
        }
    }

    private Hooks() {}

    static Endpoint subscribe(String url, List<String> types) {
        var made = given().contentType("application/json")
                .body(Map.of("url", url, "eventTypes", types))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract();
        return new Endpoint(made.header("Location"), made.path("secret"));
    }

    /** The path of a new case. */
    static String open() {
        return given().contentType("application/json")
                .body(Map.of(
                        "externalId",
                        "crm-" + UUID.randomUUID(),
                        "clientName",
                        "Quokkaville Lamps",
                        "suspension",
                        Map.of("type", "INAUTHENTIC")))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static void draft(String path) {
        given().contentType("application/json")
                .body(Map.of("draft", Map.of("text", "Root cause\n\nWe of Quokkaville did not compare the seal.")))
                .post(path + "/drafts")
                .then()
                .statusCode(201);
    }

    static void submit(String path) {
        given().contentType("application/json")
                .body(Map.of("draft", 1))
                .post(path + "/submissions")
                .then()
                .statusCode(201);
    }

    /** Sends what is due, and all that follows from it. */
    static void send(DeliveryJob job) throws InterruptedException {
        job.run();
        await("all sent", job::isIdle);
    }

    static void await(String what, BooleanSupplier reached) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!reached.getAsBoolean()) {
            assertThat(System.currentTimeMillis()).as(what).isLessThan(end);
            Thread.sleep(20);
        }
    }

    /** What waits for another attempt is due now, as if so much time had passed. */
    static void due(Endpoint endpoint) throws SQLException {
        sql("update webhook_delivery set next_at = now() where endpoint_id = '%s'", endpoint.id());
        sql("update webhook_endpoint set paused_until = null where id = '%s'", endpoint.id());
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in no library of ours
    static void sql(String sql, Object... values) throws SQLException {
        try (var connection = OwnerDatabase.get().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // as above
    static long count(String sql, Object... values) throws SQLException {
        try (var connection = OwnerDatabase.get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + sql.formatted(values))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
