package poa.api.limits;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What one caller, or all at once, may take of the service. */
@ConfigMapping(prefix = "poa.limits")
interface LimitsConfig {
    /**
     * How many drafts and notices are read at the same time; as many as there are processors where it is not set. Those of batches
     * have as many places more.
     */
    Optional<Integer> assessments();

    /** How long one waits until another is done; three times as many as are read may wait. */
    Duration patience();

    /** Until its reply begins. */
    Duration requestTime();

    /** Of one key, or of one holder of tokens, on the average. */
    int requestsPerMinute();

    /** How many of them may come at once; those of a minute where it is not set. */
    Optional<Integer> burst();

    /** From one address, until others from there that are not known are no longer looked up. */
    int badKeysPerMinute();
}
