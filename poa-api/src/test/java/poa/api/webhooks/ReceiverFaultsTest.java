package poa.api.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static poa.api.webhooks.Hooks.await;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes of an event where the receiver does not do its part. Nothing is sent unless the test says so; time passes in the table. */
@QuarkusTest
class ReceiverFaultsTest {
    private final DeliveryJob job;
    private final TestNames names;
    private Receiver receiver;
    private Hooks.Endpoint endpoint;

    ReceiverFaultsTest(DeliveryJob job, TestNames names) {
        this.job = job;
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

    private void send() throws InterruptedException {
        Hooks.send(job);
    }

    @Test
    void redirectIsNotFollowed() throws Exception {
        receiver.behave(Receiver.status(302, "Location", receiver.url() + "/elsewhere"));
        Hooks.open();

        send();

        assertThat(receiver.events()).extracting(Receiver.Event::path).containsExactly("/hooks");
        endpoint.only()
                .body("items[0].state", equalTo("PENDING"))
                .body("items[0].lastStatus", equalTo(302))
                .body("items[0].lastFault", equalTo("STATUS"))
                .body("items[0].attempts", equalTo(1));
    }

    @Test
    void receiverThatIsGoneIsNotCalledAgainUntilSomebodyEnablesIt() throws Exception {
        receiver.behave(Receiver.status(410));
        Hooks.open();
        send();
        endpoint.only().body("items[0].state", equalTo("FAILED"));
        assertThat(endpoint.json().getBoolean("enabled")).isFalse();
        assertThat(endpoint.json().getString("disabledReason")).isEqualTo("GONE");
        assertThat(endpoint.actions()).contains("WEBHOOK_DISABLED");
        Hooks.open();
        assertThat(endpoint.deliveries().getList("items")).hasSize(1);
        given().post(endpoint.path() + "/tests").then().statusCode(409);
        given().post(endpoint.lastDelivery() + "/retries").then().statusCode(409);

        receiver.behave(Receiver.status(204));
        endpoint.enable();
        given().post(endpoint.lastDelivery() + "/retries")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));
        send();

        endpoint.only().body("items[0].state", equalTo("DELIVERED")).body("items[0].attempts", equalTo(2));
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
        assertThat(endpoint.actions()).contains("WEBHOOK_DISABLED");
        receiver.behave(Receiver.status(200));
        endpoint.enable();
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
        endpoint.only().body("items[0].state", equalTo("DELIVERED"));
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

    @Test
    void whoCannotBeReachedIsTriedAgain() throws Exception {
        var unknown = Hooks.subscribe("https://unknown.example/hooks", List.of("case.created"));
        receiver.close();
        Hooks.open();

        send();

        endpoint.only().body("items[0].lastFault", equalTo("NO_CONNECTION")).body("items[0].state", equalTo("PENDING"));
        given().get(unknown.path() + "/deliveries").then().body("items[0].lastFault", equalTo("NAME_NOT_FOUND"));
        unknown.delete();
    }

    /** Null where another process of this machine has the port, whose guests nobody sees. */
    private static ServerSocket listener() throws IOException {
        try {
            return new ServerSocket(8443, 1, InetAddress.getLoopbackAddress());
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

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
