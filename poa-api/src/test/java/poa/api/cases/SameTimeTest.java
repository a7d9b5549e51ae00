package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import poa.api.OwnerDatabase;

/** Several clients at the same moment, and one that repeats itself. */
@QuarkusTest
class SameTimeTest {
    private static final int CLIENTS = 8;

    private final DataSource database = OwnerDatabase.get();

    @Test
    void oneOfTwoWhoChangeTheSameWins() throws Exception {
        var path = Agent.openCase();
        var read = Agent.etag(path);

        var replies = together(i -> Agent.json(Map.of("clientName", "Client " + i))
                .header("If-Match", read)
                .patch(path));

        assertThat(replies)
                .extracting(Response::statusCode)
                .containsOnlyOnce(200)
                .filteredOn(s -> s != 200)
                .containsOnly(412);
        var won = replies.stream()
                .filter(reply -> reply.statusCode() == 200)
                .findFirst()
                .orElseThrow();
        given().get(path).then().body("clientName", equalTo(won.path("clientName")));
    }

    @Test
    void draftsAddedTogetherAreNumberedWithoutGaps() throws Exception {
        var path = Agent.openCase();

        var replies = together(i -> Agent.addDraft(path, Agent.DRAFT));

        assertThat(replies)
                .extracting(reply -> reply.<Integer>path("number"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CLIENTS).boxed().toList());
        given().get(path).then().body("drafts", equalTo(CLIENTS)).body("version", equalTo(1 + CLIENTS));
    }

    @Test
    void externalIdIsGivenOnce() throws Exception {
        var replies = together(i -> Agent.open(Map.of("externalId", "crm-together")));

        assertThat(replies)
                .extracting(Response::statusCode)
                .containsOnlyOnce(201)
                .filteredOn(s -> s != 201)
                .containsOnly(409);
    }

    @Test
    void sameKeyTakesEffectOnce() throws Exception {
        var replies = together(i -> keyed("key-together", Map.of("clientName", "Once Only")));

        assertThat(replies).extracting(Response::statusCode).containsOnly(201);
        assertThat(replies)
                .extracting(Response::asString)
                .containsOnly(replies.get(0).asString());
        assertThat(replies)
                .extracting(reply -> reply.header("Location"))
                .containsOnly(replies.get(0).header("Location"));
        assertThat(replies)
                .extracting(reply -> reply.header("Idempotent-Replayed"))
                .containsOnlyOnce((String) null);
        given().get("/v1/cases?client=once").then().body("items.size()", equalTo(1));
    }

    @Test
    void keyIsOfOneBodyAndOneOperation() {
        var first = keyed("key-body", Map.of("clientName", "A"));

        assertThat(keyed("\"key-body\"", Map.of("clientName", "A")).asString()).isEqualTo(first.asString());
        keyed("key-body", Map.of("clientName", "B"))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:poa:problem:key-reused"));
        Agent.json(Map.of("text", Agent.NOTICE))
                .header("Idempotency-Key", "key-body")
                .post(first.header("Location") + "/notices")
                .then()
                .statusCode(201);
    }

    @Test
    void refusedRequestLeavesItsKeyFree() {
        keyed("key-refused", Map.of("clientName", "")).then().statusCode(422);
        keyed("key-refused", Map.of("suspension", Map.of("type", "NOPE")))
                .then()
                .statusCode(422);

        keyed("key-refused", Map.of("clientName", "A")).then().statusCode(201);
    }

    @Test
    void keyWhoseFirstRequestStillRunsIsInProgress() throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("""
                        insert into idempotent_reply (agency_id, operation, key, fingerprint, created_at)
                        values ('00000000-0000-7000-8000-000000000001', 'POST /v1/cases', 'key-running', '', now())""");

                keyed("key-running", Map.of())
                        .then()
                        .statusCode(409)
                        .header("Retry-After", "1")
                        .body("type", equalTo("urn:poa:problem:in-progress"));
            } finally {
                connection.rollback();
            }
        }
        keyed("key-running", Map.of()).then().statusCode(201);
    }

    @Test
    void keyIsNone() {
        for (var key : List.of("", "a b", "a".repeat(256), "\u00e4")) {
            keyed(key, Map.of()).then().statusCode(400).body("type", equalTo("urn:poa:problem:bad-header"));
        }
    }

    private static Response keyed(String key, Object body) {
        return Agent.json(body).header("Idempotency-Key", key).post("/v1/cases");
    }

    private static List<Response> together(java.util.function.IntFunction<Response> client)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var calls = IntStream.range(0, CLIENTS)
                    .<Callable<Response>>mapToObj(i -> () -> client.apply(i))
                    .toList();
            var replies = new java.util.ArrayList<Response>();
            for (Future<Response> reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }
}
