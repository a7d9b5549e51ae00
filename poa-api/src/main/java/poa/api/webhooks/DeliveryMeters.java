package poa.api.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What came of attempts: the kind of outcome alone, nothing of whom was called. All are there from the start on. */
@Singleton
class DeliveryMeters {
    private final Map<DeliveryFault, Counter> faults = new EnumMap<>(DeliveryFault.class);
    private final Counter delivered;
    private final Counter gone;
    /** A fault of this service. */
    private final Counter broken;

    DeliveryMeters(MeterRegistry registry) {
        for (var fault : DeliveryFault.values()) {
            faults.put(
                    fault,
                    counter(registry, fault.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        delivered = counter(registry, "delivered");
        gone = counter(registry, "gone");
        broken = counter(registry, "broken");
    }

    /** @param answer null where it failed in this service */
    void attempted(Answer answer) {
        if (answer == null) {
            broken.increment();
        } else if (answer.isSuccess()) {
            delivered.increment();
        } else if (answer.isGone()) {
            gone.increment();
        } else {
            faults.get(answer.fault()).increment();
        }
    }

    private static Counter counter(MeterRegistry registry, String outcome) {
        return Counter.builder("poa.webhook.attempts")
                .description("Attempts to deliver an event, by what came of them")
                .tag("outcome", outcome)
                .register(registry);
    }
}
