package poa.api.limits;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Refuses to start with limits that let nobody in. Not by annotations on {@link LimitsConfig}: with the first of them the framework
 * looks into all such interfaces, and fails at those that are not public.
 */
@Singleton
class LimitsCheck {
    private final LimitsConfig config;

    LimitsCheck(LimitsConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent start) {
        config.assessments().ifPresent(value -> atLeastOne("assessments", value));
        config.burst().ifPresent(value -> atLeastOne("burst", value));
        atLeastOne("requests-per-minute", config.requestsPerMinute());
        atLeastOne("bad-keys-per-minute", config.badKeysPerMinute());
        notBelow(Duration.ZERO, "patience", config.patience());
        notBelow(Duration.ofMillis(1), "request-time", config.requestTime());
    }

    private static void atLeastOne(String name, int value) {
        if (value < 1) {
            throw new ConfigurationException("poa.limits." + name + " must be at least 1");
        }
    }

    private static void notBelow(Duration least, String name, Duration value) {
        if (value.compareTo(least) < 0) {
            throw new ConfigurationException("poa.limits.%s must be at least %d ms".formatted(name, least.toMillis()));
        }
    }
}
