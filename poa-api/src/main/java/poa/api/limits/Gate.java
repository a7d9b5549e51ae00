package poa.api.limits;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a few in at the same time and some more wait for a moment; others are sent away at once, so that a crowd is answered soon
 * instead of all of it late. A bulkhead of Fault Tolerance does not let those wait whose caller wants the reply on its own thread.
 */
@Singleton
class Gate {
    /** For each one that is in. */
    private static final int WAITING = 2;

    private final int most;
    private final Semaphore inside;
    private final Semaphore insideAndWaiting;
    private final Duration patience;

    Gate(LimitsConfig config) {
        this.most =
                config.assessments().orElseGet(() -> 2 * Runtime.getRuntime().availableProcessors());
        this.inside = new Semaphore(most, true);
        this.insideAndWaiting = new Semaphore(most * (1 + WAITING));
        this.patience = config.patience();
    }

    /** Whether the caller is in, and must leave later. */
    boolean enter() throws InterruptedException {
        if (!insideAndWaiting.tryAcquire()) {
            return false;
        }
        boolean in = false;
        try {
            in = inside.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            if (!in) {
                insideAndWaiting.release();
            }
        }
        return in;
    }

    /** For work that has time. It stands in the same queue, but takes no place from those who wait there. */
    void enterInTime() throws InterruptedException {
        inside.acquire();
    }

    void leaveInTime() {
        inside.release();
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
        insideAndWaiting.release();
    }
}
