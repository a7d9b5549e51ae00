package poa.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static poa.api.webhooks.Hooks.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator sees of deliveries. Other tests leave deliveries, too: what counts is the change. */
@QuarkusTest
class QueueMetersTest {
    /** More than any other test makes an event wait. */
    private static final double LONG = Duration.ofDays(1_000).toSeconds();

    private final DeliveryJob job;
    private final QueueMeters meters;
    private final MeterRegistry registry;
    private Receiver receiver;
    private Hooks.Endpoint endpoint;

    QueueMetersTest(DeliveryJob job, QueueMeters meters, MeterRegistry registry) {
        this.job = job;
        this.meters = meters;
        this.registry = registry;
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

    @Test
    void deliveryThatCouldBeSentWaitsAndIsLateUntilItIsSent() throws Exception {
        // Given
        double before = measured("poa.webhook.waiting");
        Hooks.open();
        dueSinceLongAgo();

        // When
        double during = measured("poa.webhook.waiting");
        double lag = measured("poa.webhook.lag");
        Hooks.send(job);

        // Then
        assertThat(during).isEqualTo(before + 1);
        assertThat(lag).isCloseTo(LONG, within(60.0));
        assertThat(measured("poa.webhook.waiting")).isEqualTo(before);
        assertThat(measured("poa.webhook.lag")).isLessThan(LONG);
    }

    @Test
    void receiverThatFailsIsToldOfAndMakesNobodyLate() throws Exception {
        // Given
        double well = endpoints("well");
        double failing = endpoints("failing");
        receiver.behave(Receiver.status(503));
        Hooks.draft(Hooks.open());

        // When
        Hooks.send(job);
        dueSinceLongAgo();

        // Then
        assertThat(endpoints("well")).isEqualTo(well - 1);
        assertThat(endpoints("failing")).isEqualTo(failing + 1);
        assertThat(measured("poa.webhook.lag")).isLessThan(LONG);
    }

    @Test
    void eventThatWaitsForAnEarlierOneOfItsCaseIsNotLate() throws Exception {
        // Given
        Hooks.draft(Hooks.open());
        dueSinceLongAgo();
        Hooks.sql(
                "update webhook_delivery d set next_at = now() + interval '1 h' where endpoint_id = '%s'"
                        + " and event_type = 'case.created'",
                endpoint.id());

        // When
        double lag = measured("poa.webhook.lag");

        // Then
        assertThat(lag).isLessThan(LONG);
    }

    @Test
    void endpointIsGivenUpAndWhatWaitsForItIsNobodysAnyMore() throws Exception {
        // Given
        double givenUp = endpoints("given-up");
        double waiting = measured("poa.webhook.waiting");
        Hooks.open();
        Hooks.open();
        dueSinceLongAgo();

        // When
        Hooks.sql(
                "update webhook_endpoint set disabled_at = now(), disabled_reason = 'FAILING' where id = '%s'",
                endpoint.id());

        // Then
        assertThat(endpoints("given-up")).isEqualTo(givenUp + 1);
        assertThat(measured("poa.webhook.waiting")).isEqualTo(waiting);
        assertThat(measured("poa.webhook.lag")).isLessThan(LONG);
    }

    @Test
    void endpointThatItsAgencySwitchedOffIsNotGivenUp() throws Exception {
        // Given
        double givenUp = endpoints("given-up");

        // When
        Hooks.sql(
                "update webhook_endpoint set disabled_at = now(), disabled_reason = 'REQUESTED' where id = '%s'",
                endpoint.id());

        // Then
        assertThat(endpoints("given-up")).isEqualTo(givenUp);
    }

    @Test
    void attemptsAreCountedByWhatCameOfThem() throws Exception {
        // Given
        double delivered = attempts("delivered");
        double refused = attempts("status");
        double gone = attempts("gone");

        // When
        Hooks.open();
        Hooks.send(job);
        receiver.behave(Receiver.status(500));
        Hooks.open();
        Hooks.send(job);
        receiver.behave(Receiver.status(410));
        Hooks.due(endpoint);
        Hooks.send(job);

        // Then
        assertThat(attempts("delivered")).isEqualTo(delivered + 1);
        assertThat(attempts("status")).isEqualTo(refused + 1);
        assertThat(attempts("gone")).isEqualTo(gone + 1);
    }

    @Test
    void nothingIsToldWhileTheDatabaseIsAway() {
        // Given
        var own = new SimpleMeterRegistry();
        var away = new QueueMeters(own, new DeliveryQueue(null, null, null) {
            @Override
            QueueHealth health() {
                throw new IllegalStateException("no connection");
            }
        });

        // When
        away.measure();

        // Then
        assertThat(own.get("poa.webhook.lag").gauge().value()).isNaN();
    }

    private void dueSinceLongAgo() throws Exception {
        Hooks.sql(
                "update webhook_delivery set next_at = now() - interval '1000 d' where endpoint_id = '%s'",
                endpoint.id());
    }

    private double endpoints(String state) {
        meters.measure();
        return registry.get("poa.webhook.endpoints").tag("state", state).gauge().value();
    }

    private double measured(String gauge) {
        meters.measure();
        return registry.get(gauge).gauge().value();
    }

    private double attempts(String outcome) {
        return registry.get("poa.webhook.attempts")
                .tag("outcome", outcome)
                .counter()
                .count();
    }
}
