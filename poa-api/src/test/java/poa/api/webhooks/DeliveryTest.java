package poa.api.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static poa.api.webhooks.Hooks.await;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of an event, by all that a receiver may do. Nothing is sent unless the test says so; time passes in the table. */
@QuarkusTest
class DeliveryTest {
    private final DeliveryJob job;
    private final DeliveryQueue queue;
    private final Outcomes outcomes;
    private final Backlog backlog;
    private final Scheduler scheduler;
    private final TestNames names;
    private Receiver receiver;
    private Hooks.Endpoint endpoint;

    DeliveryTest(
            DeliveryJob job,
            DeliveryQueue queue,
            Outcomes outcomes,
            Backlog backlog,
            Scheduler scheduler,
            TestNames names) {
        this.job = job;
        this.queue = queue;
        this.outcomes = outcomes;
        this.backlog = backlog;
        this.scheduler = scheduler;
        this.names = names;
    }

    @BeforeEach
    void subscribe() throws IOException {
        receiver = new Receiver();
        endpoint = Hooks.subscribe(receiver.url(), Hooks.ALL);
    }

    @AfterEach
    void unsubscribe() throws InterruptedException {
        await("idle", job::isIdle);
        endpoint.delete();
        receiver.close();
    }

    /** Sends what is due, and all that follows from it. */
    private void send() throws InterruptedException {
        job.run();
        await("all sent", job::isIdle);
    }

    @Test
    void jobsAreScheduled() {
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getMethodDescription)
                .anyMatch(method -> method.startsWith(DeliveryJob.class.getName() + "#run"))
                .anyMatch(method -> method.startsWith(DeliveryQueue.class.getName() + "#forget"));
    }

    @Test
    void eventsOfACaseArriveSignedThinAndInOrder() throws Exception {
        var path = Hooks.open();
        Hooks.draft(path);
        Hooks.submit(path);

        send();

        assertThat(receiver.types())
                .containsExactly(
                        "case.created",
                        "draft.assessed",
                        "case.status_changed",
                        "submission.recorded",
                        "case.status_changed");
        assertThat(receiver.events()).allSatisfy(event -> {
            assertThat(event.isSignedWith(endpoint.secret())).isTrue();
            assertThat(event.isSignedWith(Signature.newSecret())).isFalse();
            assertThat(event.json().path("id").asText()).isEqualTo(event.id());
            assertThat(event.path()).isEqualTo("/hooks");
            assertThat(event.headers().getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(event.body()).hasSizeLessThan(2_000).doesNotContain("Quokkaville");
            assertThat(event.json().at("/data/caseId").asText()).isEqualTo(path.substring("/v1/cases/".length()));
            given().get(event.json().at("/data/path").asText()).then().statusCode(200);
        });
        var last = receiver.events().get(4).json().path("data");
        assertThat(last.path("previousStatus").asText()).isEqualTo("DRAFTING");
        assertThat(last.path("status").asText()).isEqualTo("SUBMITTED");
        var assessed = receiver.events().get(1).json().path("data");
        given().get(path + "/drafts/1")
                .then()
                .body("assessment.overall", equalTo(assessed.path("overall").asInt()))
                .body(
                        "assessment.scores.completeness.score",
                        equalTo(assessed.path("completeness").asInt()))
                .body(
                        "assessment.findings.size()",
                        equalTo(assessed.path("findings").asInt()));
        assertThat(endpoint.deliveries().getList("items.state")).hasSize(5).containsOnly("DELIVERED");
        assertThat(endpoint.deliveries().getList("items.lastStatus")).containsOnly(200);
    }

    @Test
    void stepThatIsRefusedTellsNobody() throws SQLException {
        var path = Hooks.open();

        given().contentType("application/json")
                .body(Map.of("draft", 1))
                .post(path + "/submissions")
                .then()
                .statusCode(409);

        assertThat(endpoint.deliveries().getList("items.eventType")).containsExactly("case.created");
        assertThat(Hooks.count("webhook_event where case_id = '%s'", path.substring("/v1/cases/".length())))
                .isEqualTo(1);
    }

    @Test
    void laterEventOfACaseWaitsForTheEarlierOneAndNobodyElseDoes() throws Exception {
        var stuck = Hooks.open();
        Hooks.draft(stuck);
        receiver.behave(Receiver.status(503));
        send();
        assertThat(receiver.types()).containsExactly("case.created");
        receiver.behave(Receiver.status(200));
        Hooks.open();

        send();
        assertThat(receiver.types()).containsExactly("case.created", "case.created");
        assertThat(endpoint.deliveries().getList("items.findAll { it.state == 'PENDING' }.attempts"))
                .containsExactlyInAnyOrder(0, 0, 1);
        assertThat(endpoint.json().getString("failingSince")).isNull();

        Hooks.due(endpoint);
        send();
        assertThat(receiver.types().subList(2, 5))
                .containsExactly("case.created", "draft.assessed", "case.status_changed");
        assertThat(receiver.events().get(2).id())
                .isEqualTo(receiver.events().get(0).id());
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        receiver.behave(Receiver.status(302, "Location", receiver.url() + "/elsewhere"));
        Hooks.open();

        send();

        assertThat(receiver.events()).extracting(Receiver.Event::path).containsExactly("/hooks");
        only().body("items[0].state", equalTo("PENDING"))
                .body("items[0].lastStatus", equalTo(302))
                .body("items[0].lastFault", equalTo("STATUS"))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void receiverThatIsGoneIsNotCalledAgainUntilSomebodyEnablesIt() throws Exception {
        receiver.behave(Receiver.status(410));
        Hooks.open();
        send();
        only().body("items[0].state", equalTo("FAILED"));
        assertThat(endpoint.json().getBoolean("enabled")).isFalse();
        assertThat(endpoint.json().getString("disabledReason")).isEqualTo("GONE");
        assertThat(actions()).contains("WEBHOOK_DISABLED");
        Hooks.open();
        assertThat(endpoint.deliveries().getList("items")).hasSize(1);
        given().post(endpoint.path() + "/tests").then().statusCode(409);
        given().post(lastDelivery() + "/retries").then().statusCode(409);

        receiver.behave(Receiver.status(204));
        enable();
        given().post(lastDelivery() + "/retries").then().statusCode(201).body("state", equalTo("PENDING"));
        send();

        only().body("items[0].state", equalTo("DELIVERED")).body("items[0].attempts", equalTo(2));
        assertThat(receiver.events())
                .extracting(Receiver.Event::id)
                .containsOnly(receiver.events().get(0).id());
    }

    @Test
    void receiverThatAsksForRestGetsIt() throws Exception {
        receiver.behave(Receiver.status(429, "Retry-After", "3600"));
        Hooks.open();
        send();
        Hooks.open();
        send();

        assertThat(receiver.events()).hasSize(1);
        var first = endpoint.deliveries().getString("items[1].nextAttemptAt");
        assertThat(Instant.parse(first)).isAfter(Instant.now().plusSeconds(3_000));
    }

    @Test
    void deliveryThatIsGivenUpMakesWayAndAfterDaysOfThatTheEndpointIsDisabled() throws Exception {
        receiver.behave(Receiver.status(500));
        var path = Hooks.open();
        Hooks.draft(path);
        send();
        assertThat(endpoint.json().getString("failingSince")).isNotNull();
        Hooks.sql("update webhook_delivery set tries = 9 where endpoint_id = '%s' and attempts = 1", endpoint.id());
        Hooks.due(endpoint);
        send();
        // the last of ten attempts was made, and the next event of the case had its turn
        assertThat(receiver.types()).containsExactly("case.created", "case.created", "draft.assessed");
        assertThat(endpoint.deliveries().getList("items.state")).containsExactly("PENDING", "PENDING", "FAILED");
        assertThat(endpoint.json().getBoolean("enabled")).isTrue();

        Hooks.sql(
                "update webhook_endpoint set failing_since = now() - interval '121 h' where id = '%s'", endpoint.id());
        Hooks.sql("update webhook_delivery set tries = 9 where endpoint_id = '%s' and attempts = 1", endpoint.id());
        Hooks.due(endpoint);
        send();

        assertThat(endpoint.json().getString("disabledReason")).isEqualTo("FAILING");
        assertThat(actions()).contains("WEBHOOK_DISABLED");
        receiver.behave(Receiver.status(200));
        enable();
        send();
        assertThat(receiver.types()).last().isEqualTo("case.status_changed");
        assertThat(endpoint.json().getString("failingSince")).isNull();
    }

    @Test
    void receiverThatHangsHoldsUpNobody() throws Exception {
        var release = new CountDownLatch(1);
        try (var other = new Receiver()) {
            receiver.behave(exchange -> {
                waitFor(release);
                exchange.sendResponseHeaders(200, -1);
            });
            var well = Hooks.subscribe(other.url(), List.of("case.created"));
            for (int i = 0; i < 5; i++) {
                Hooks.open();
            }

            job.run();

            await("the others", () -> other.events().size() == 5);
            assertThat(receiver.events()).hasSizeLessThanOrEqualTo(2);
            await(
                    "time-out",
                    () -> endpoint.deliveries().getList("items.lastFault").contains("TIMEOUT"));
            // those that have not had their turn are of no use to this test
            Hooks.sql(
                    "update webhook_delivery set next_at = now() + interval '1 h' where endpoint_id = '%s'"
                            + " and lease_token is null",
                    endpoint.id());
            await("idle", job::isIdle);
            well.delete();
        } finally {
            release.countDown();
        }
    }

    @Test
    void answerWithoutEndIsCutOff() throws Exception {
        var cut = new CountDownLatch(1);
        receiver.behave(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(new byte[65_536]);
                }
            } catch (IOException broken) {
                cut.countDown();
            }
        });
        Hooks.open();

        send();

        assertThat(cut.await(20, TimeUnit.SECONDS)).isTrue();
        only().body("items[0].state", equalTo("DELIVERED"));
    }

    @Test
    void nameThatLeadsInsideByNowIsRefusedBeforeAnyConnection() throws Exception {
        names.set("rebound.example", "1.1.1.1");
        var rebound = Hooks.subscribe("https://rebound.example:8443/hooks", List.of("case.created"));
        names.set("rebound.example", "127.0.0.1");
        try (var inside = listener()) {
            Hooks.open();
            send();

            given().get(rebound.path() + "/deliveries")
                    .then()
                    .body("items[0].lastFault", equalTo("ADDRESS_REFUSED"))
                    .body("items[0].lastStatus", equalTo(null));
            if (inside != null) {
                inside.setSoTimeout(300);
                assertThat(accepted(inside)).isFalse();
            }
        } finally {
            rebound.delete();
        }
    }

    /** Null where another process of this machine has the port, whose guests nobody sees. */
    private static ServerSocket listener() throws IOException {
        try {
            return new ServerSocket(8443, 1, InetAddress.getByName("127.0.0.1"));
        } catch (BindException taken) {
            return null;
        }
    }

    private static boolean accepted(ServerSocket inside) throws IOException {
        try (var guest = inside.accept()) {
            return guest.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Test
    void whoCannotBeReachedIsTriedAgain() throws Exception {
        var unknown = Hooks.subscribe("https://unknown.example/hooks", List.of("case.created"));
        receiver.close();
        Hooks.open();

        send();

        only().body("items[0].lastFault", equalTo("NO_CONNECTION")).body("items[0].state", equalTo("PENDING"));
        given().get(unknown.path() + "/deliveries").then().body("items[0].lastFault", equalTo("NAME_NOT_FOUND"));
        unknown.delete();
    }

    @Test
    void bothSecretsSignWhileTheyOverlap() throws Exception {
        var next = given().contentType("application/json")
                .body("{\"overlapSeconds\": 3600}")
                .post(endpoint.path() + "/secret-rotations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("secret");
        Hooks.open();
        send();
        Hooks.sql("update webhook_endpoint set previous_until = now() - interval '1 s' where id = '%s'", endpoint.id());
        Hooks.open();
        send();

        var during = receiver.events().get(0);
        assertThat(during.headers().getFirst("webhook-signature").split(" ")).hasSize(2);
        assertThat(during.isSignedWith(next)).isTrue();
        assertThat(during.isSignedWith(endpoint.secret())).isTrue();
        var after = receiver.events().get(1);
        assertThat(after.isSignedWith(next)).isTrue();
        assertThat(after.isSignedWith(endpoint.secret())).isFalse();
    }

    @Test
    void testIsSentOnceWhateverTheEndpointTakes() throws Exception {
        receiver.behave(Receiver.status(500));
        var path = given().post(endpoint.path() + "/tests")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"))
                .extract()
                .header("Location");

        send();

        assertThat(receiver.types()).containsExactly("webhook.test");
        assertThat(receiver.events().get(0).json().at("/data/endpointId").asText())
                .isEqualTo(endpoint.id());
        given().get(path).then().body("state", equalTo("FAILED")).body("lastStatus", equalTo(500));
        assertThat(endpoint.json().getString("failingSince")).isNull();
        assertThat(actions()).contains("WEBHOOK_TESTED");
    }

    @Test
    void whatADeadProcessHadTakenUpIsSentByAnotherAndItsOutcomeCounts() throws Exception {
        Hooks.open();
        var dead = queue.claim(1);
        assertThat(dead).hasSize(1);
        send();
        assertThat(receiver.events()).isEmpty();

        Hooks.due(endpoint);
        send();
        outcomes.keep(dead.get(0), Answer.of(DeliveryFault.TIMEOUT));

        assertThat(receiver.events()).hasSize(1);
        only().body("items[0].state", equalTo("DELIVERED")).body("items[0].attempts", equalTo(1));
    }

    @Test
    void erasedCaseTakesItsEventsAlong() throws Exception {
        var path = Hooks.open();
        var events = "webhook_event where case_id = '%s'".formatted(path.substring("/v1/cases/".length()));
        assertThat(Hooks.count(events)).isEqualTo(1);

        given().header("If-Match", "*").delete(path).then().statusCode(204);
        send();

        assertThat(Hooks.count(events)).isZero();
        assertThat(endpoint.deliveries().getList("items")).isEmpty();
        assertThat(receiver.events()).isEmpty();
    }

    @Test
    void eventsAreForgottenAfterAMonth() throws Exception {
        var old = Hooks.open();
        var young = Hooks.open();
        Hooks.sql(
                "update webhook_event set created_at = '2026-10-24T23:58:00Z' where case_id = '%s'",
                old.substring("/v1/cases/".length()));

        queue.forget();

        assertThat(endpoint.deliveries().getList("items.caseId"))
                .containsExactly(young.substring("/v1/cases/".length()));
    }

    @Test
    void backlogTellsWhatWaits() throws Exception {
        long before = backlog.size().pending();
        Hooks.open();
        assertThat(backlog.size().pending()).isEqualTo(before + 1);

        send();

        assertThat(backlog.size().pending()).isEqualTo(before);
    }

    private ValidatableResponse only() {
        return given().get(endpoint.path() + "/deliveries").then().body("items.size()", equalTo(1));
    }

    private String lastDelivery() {
        return endpoint.path() + "/deliveries/" + endpoint.deliveries().getString("items[0].id");
    }

    private void enable() {
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"enabled\": true}")
                .patch(endpoint.path())
                .then()
                .statusCode(200)
                .body("enabled", equalTo(true))
                .body("disabledReason", equalTo(null));
    }

    private List<String> actions() {
        return given().get("/v1/audit-events?limit=200")
                .jsonPath()
                .getList("items.findAll { it.endpointId == '" + endpoint.id() + "' }.action");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
