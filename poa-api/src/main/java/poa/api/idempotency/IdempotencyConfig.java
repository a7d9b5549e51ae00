package poa.api.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.time.Duration;

@ConfigMapping(prefix = "poa.idempotency")
interface IdempotencyConfig {
    /** How long a repeated request waits for the first one. */
    @WithName("wait")
    Duration patience();

    /** How long a key is known. */
    Duration keep();
}
