package poa.api.limits;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/** How full it is, and who was turned away. All are there from the start on: a rule does not see a first one that comes as 1. */
@Startup
@Singleton
class LimitMeters {
    private final Map<Refusal, Counter> refused = new EnumMap<>(Refusal.class);

    LimitMeters(MeterRegistry registry, Gate gate) {
        for (var refusal : Refusal.values()) {
            refused.put(
                    refusal,
                    Counter.builder("poa.refused")
                            .description("Requests turned away, by the limit that they met")
                            .tag("limit", refusal.label())
                            .register(registry));
        }
        Gauge.builder("poa.gate.places", gate, Gate::most)
                .description("Drafts and notices that may be read at the same time")
                .register(registry);
        Gauge.builder("poa.gate.inside", gate, Gate::inside)
                .description("Drafts and notices that are read now")
                .register(registry);
        Gauge.builder("poa.gate.waiting", gate, Gate::waiting)
                .description("Drafts and notices that wait to be read")
                .register(registry);
    }

    void refused(Refusal refusal) {
        refused.get(refusal).increment();
    }
}
