package poa.api.limits;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** A service that soon has enough, and whose clock for limits a test moves on. */
public class TightLimits implements QuarkusTestProfile {
    /** Of the agency default, with all scopes. */
    static final String KEY = "poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhM";

    static final int BURST = 3;
    static final int BAD_KEYS = 5;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("poa.access.required", "true"),
                Map.entry("poa.access.first-key", KEY),
                Map.entry("poa.limits.assessments", "1"),
                Map.entry("poa.limits.patience", "10ms"),
                Map.entry("poa.limits.request-time", "2s"),
                Map.entry("poa.limits.requests-per-minute", "6"),
                Map.entry("poa.limits.burst", String.valueOf(BURST)),
                Map.entry("poa.limits.bad-keys-per-minute", String.valueOf(BAD_KEYS)),
                Map.entry("poa.batches.at-once", "1"),
                Map.entry("poa.batches.idle", "1s"));
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(HandClock.class);
    }

    static LimitsConfig config(int assessments, Duration patience) {
        return new SmallRyeConfigBuilder()
                .withMapping(LimitsConfig.class)
                .withDefaultValue("poa.limits.assessments", String.valueOf(assessments))
                .withDefaultValue("poa.limits.patience", patience.toMillis() + "ms")
                .withDefaultValue("poa.limits.request-time", "30s")
                .withDefaultValue("poa.limits.requests-per-minute", "600")
                .withDefaultValue("poa.limits.bad-keys-per-minute", "30")
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(LimitsConfig.class);
    }
}
