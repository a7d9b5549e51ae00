package poa.api.batches;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How much many drafts at once may take of the service. */
@ConfigMapping(prefix = "poa.batches")
interface BatchesConfig {
    /** Batches that run at the same time; each holds up to 4 MiB. */
    int atOnce();

    /** Within it the caller must send a whole line, or take one. */
    Duration idle();
}
