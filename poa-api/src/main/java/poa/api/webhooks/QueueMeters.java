package poa.api.webhooks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.function.ToDoubleFunction;

/**
 * How deliveries fare, measured now and then and read from memory: collectors may come as often as they like and to each process, and
 * never wait for the database. All processes tell the same numbers, since the queue is one; nothing (NaN) while the database is away.
 */
@Startup
@Singleton
class QueueMeters {
    private static final double MILLIS = 1_000;

    private final DeliveryQueue queue;
    private volatile QueueHealth last;

    QueueMeters(MeterRegistry registry, DeliveryQueue queue) {
        this.queue = queue;
        gauge("poa.webhook.waiting", "Deliveries that wait for their first or another attempt", QueueHealth::waiting)
                .register(registry);
        gauge(
                        "poa.webhook.lag",
                        "For how long a delivery that could be sent has not been, the longest",
                        health -> health.lag().toMillis() / MILLIS)
                .baseUnit("seconds")
                .register(registry);
        endpoints("well", QueueHealth::well).register(registry);
        endpoints("failing", QueueHealth::failing).register(registry);
        endpoints("given-up", QueueHealth::givenUp).register(registry);
    }

    @Scheduled(every = "{poa.webhooks.measure-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        try {
            last = queue.health();
        } catch (RuntimeException away) {
            // whoever needs the database tells so; an old number would look like a good one
            last = null;
        }
    }

    private Gauge.Builder<QueueMeters> endpoints(String state, ToDoubleFunction<QueueHealth> number) {
        return gauge("poa.webhook.endpoints", "Endpoints, by how they took what they were told last", number)
                .tag("state", state);
    }

    private Gauge.Builder<QueueMeters> gauge(String name, String description, ToDoubleFunction<QueueHealth> number) {
        return Gauge.builder(name, this, meters -> meters.value(number)).description(description);
    }

    private double value(ToDoubleFunction<QueueHealth> number) {
        var known = last;
        return known == null ? Double.NaN : number.applyAsDouble(known);
    }
}
