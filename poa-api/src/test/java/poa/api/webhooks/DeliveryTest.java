package poa.api.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static poa.api.webhooks.Hooks.await;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of an event where the receiver does its part. Nothing is sent unless the test says so; time passes in the table. */
@QuarkusTest
class DeliveryTest {
    private final DeliveryJob job;
    private final DeliveryQueue queue;
    private final Outcomes outcomes;
    private final Scheduler scheduler;
    private Receiver receiver;
    private Hooks.Endpoint endpoint;

    DeliveryTest(DeliveryJob job, DeliveryQueue queue, Outcomes outcomes, Scheduler scheduler) {
        this.job = job;
        this.queue = queue;
        this.outcomes = outcomes;
        this.scheduler = scheduler;
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

    private void send() throws InterruptedException {
        Hooks.send(job);
    }

    @Test
    void jobsAreScheduled() {
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getMethodDescription)
                .anyMatch(method -> method.startsWith(DeliveryJob.class.getName() + "#run"))
                .anyMatch(method -> method.startsWith(DeliveryQueue.class.getName() + "#forget"))
                .anyMatch(method -> method.startsWith(QueueMeters.class.getName() + "#measure"));
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
        assertThat(endpoint.actions()).contains("WEBHOOK_TESTED");
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
        endpoint.only().body("items[0].state", equalTo("DELIVERED")).body("items[0].attempts", equalTo(1));
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
}
