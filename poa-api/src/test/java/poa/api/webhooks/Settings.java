package poa.api.webhooks;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** The settings as they are shipped, with some changed, for tests that need no service. */
final class Settings {
    private Settings() {}

    static WebhooksConfig with(Map<String, String> changed) throws IOException {
        return new SmallRyeConfigBuilder()
                .withMapping(WebhooksConfig.class)
                .withSources(new PropertiesConfigSource(Settings.class.getResource("/application.properties"), 100))
                .withSources(new PropertiesConfigSource(changed, "changed", 200))
                .withConverter(Duration.class, 100, new DurationConverter())
                .withValidateUnknown(false)
                .build()
                .getConfigMapping(WebhooksConfig.class);
    }
}
