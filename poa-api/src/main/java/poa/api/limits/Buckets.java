package poa.api.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket for each caller, in this process alone. Who was away the longest is forgotten first, which matters to nobody as
 * long as fewer than {@value #MOST} callers come within the time that a bucket takes to be full again.
 */
final class Buckets {
    static final int MOST = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST;
        }
    };
    private final int size;
    private final int perMinute;
    private final TimeMeter time;

    /** @param size how many tokens a bucket holds, which is how many requests may come at once */
    Buckets(int size, int perMinute, TimeMeter time) {
        this.size = size;
        this.perMinute = perMinute;
        this.time = time;
    }

    synchronized Bucket of(String caller) {
        return buckets.computeIfAbsent(caller, one -> bucket());
    }

    synchronized int count() {
        return buckets.size();
    }

    int size() {
        return size;
    }

    /** Whole seconds, until an empty bucket is full. */
    long window() {
        return Math.max(1, (size * 60L + perMinute - 1) / perMinute);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(size)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .withCustomTimePrecision(time)
                .build();
    }
}
