package poa.api.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few in at the same time and some more wait for a moment; others are sent away at once, so that a crowd is answered soon
 * instead of all of it late. A burst may wait. Where there was always somebody waiting for a while, more come than can be served,
 * and all that waiting does is make everyone late: then one waits hardly at all (the controlled delay of CoDel, RFC 8289, as
 * "Fail at Scale", ACM Queue 13(8), has it for requests). A bulkhead of Fault Tolerance does not let those wait whose caller wants
 * the reply on its own thread.
 */
@Singleton
class Gate {
    /** For each one that is in. */
    private static final int WAITING = 3;

    /** Of the patience: a crowd that has stood so long is no burst. */
    private static final int STANDING = 10;

    /** Of the patience: one waits so long behind a crowd that stands. */
    private static final int HURRY = 100;

    private final int most;
    private final Semaphore inside;
    private final Semaphore waiting;
    private final Duration patience;
    private final TimeMeter time;
    /** When somebody last found a free place, by {@link #time}. */
    private volatile long lastFree;

    Gate(LimitsConfig config, TimeMeter time) {
        this.most =
                config.assessments().orElseGet(() -> 1 + Runtime.getRuntime().availableProcessors());
        this.inside = new Semaphore(most, true);
        this.waiting = new Semaphore(most * WAITING);
        this.patience = config.patience();
        this.time = time;
        this.lastFree = time.currentTimeNanos();
    }

    /** Whether the caller is in, and must leave later. */
    boolean enter() throws InterruptedException {
        // without a time it would not stand behind those who wait
        if (inside.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            lastFree = time.currentTimeNanos();
            return true;
        }
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            boolean stands = time.currentTimeNanos() - lastFree > patience.toNanos() / STANDING;
            return inside.tryAcquire(patience.toNanos() / (stands ? HURRY : 1), TimeUnit.NANOSECONDS);
        } finally {
            waiting.release();
        }
    }

    /** For work that has time. It stands in the same queue, but takes no place from those who wait there. */
    void enterInTime() throws InterruptedException {
        inside.acquire();
    }

    int most() {
        return most;
    }

    int inside() {
        return most - inside.availablePermits();
    }

    int waiting() {
        return inside.getQueueLength();
    }

    void leave() {
        inside.release();
    }
}
