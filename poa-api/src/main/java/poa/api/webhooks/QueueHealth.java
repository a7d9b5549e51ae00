package poa.api.webhooks;

import jakarta.persistence.Tuple;
import java.time.Duration;

/**
 * How deliveries fare, of all agencies together.
 *
 * @param waiting deliveries that wait for their first or another attempt, leaving out disabled endpoints
 * @param lag for how long one that could be sent has not been, the longest; zero where none is. Endpoints whose last attempt had no
 *     success do not count: what is sent to them waits for good reasons
 * @param well endpoints that are told, and took what they were told last
 * @param failing endpoints that are told, and did not
 * @param givenUp endpoints that were disabled since they failed for too long
 */
record QueueHealth(long waiting, Duration lag, long well, long failing, long givenUp) {

    static QueueHealth of(Tuple row) {
        var late = row.get(1, Long.class);
        return new QueueHealth(
                row.get(0, Long.class),
                late == null ? Duration.ZERO : Duration.ofMillis(late),
                row.get(2, Long.class),
                row.get(3, Long.class),
                row.get(4, Long.class));
    }
}
