package poa.api.webhooks;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** When to try again. */
@Singleton
class Backoff {
    /** What failed together is not tried again together. */
    private static final double JITTER = 0.2;

    /** A receiver that asks for more gets more than the schedule has, anyway. */
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final List<Duration> pauses;

    Backoff(WebhooksConfig config) {
        this.pauses = config.retries();
    }

    /**
     * The pause before the next attempt, empty where there is none.
     *
     * @param tries attempts that were made
     * @param rest that the receiver asked for
     */
    Optional<Duration> next(int tries, Optional<Duration> rest) {
        if (tries > pauses.size()) {
            return Optional.empty();
        }
        var pause = pauses.get(tries - 1);
        var jittered = pause.plusMillis(
                (long) (pause.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble()));
        return rest.map(Backoff::bounded)
                .filter(asked -> asked.compareTo(jittered) > 0)
                .or(() -> Optional.of(jittered));
    }

    static Duration bounded(Duration rest) {
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
