package poa.api.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Stands still until it is moved on. */
@Alternative
@Singleton
class HandClock implements TimeMeter {
    private final AtomicLong nanos = new AtomicLong(Duration.ofDays(1).toNanos());

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Override
    public long currentTimeNanos() {
        return nanos.get();
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
