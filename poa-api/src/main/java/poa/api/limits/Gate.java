package poa.api.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets a few in at the same time and some more wait for a moment; others are sent away at once, so that a crowd is answered soon
 * instead of all of it late. A burst may wait. Where most who come are sent away, far more come than can be served, and all that
 * waiting does is make everyone late: then nobody waits for a second, and it is tried anew. A bulkhead of Fault
 * Tolerance does not let those wait whose caller wants the reply on its own thread.
 */
@Singleton
class Gate {
    /** For each one that is in. */
    private static final int WAITING = 3;

    /** How long nobody waits once most were sent away. */
    private static final Duration CROWD = Duration.ofSeconds(1);

    /** {@link #sentAway} where everybody is. */
    private static final int ALL = 1 << 16;

    /** What each one who comes weighs in it: 22 who are sent away one after the other make a crowd. */
    private static final int WEIGHT = 32;

    private final int most;
    private final Semaphore inside;
    private final Semaphore waiting;
    private final Semaphore inTime;
    private final Duration patience;
    private final TimeMeter time;
    /** Running average of how many of those who come are sent away. */
    private final AtomicInteger sentAway = new AtomicInteger();
    /** Until then nobody waits, by {@link #time}. */
    private volatile long crowdUntil;

    Gate(LimitsConfig config, TimeMeter time) {
        this.most = config.assessments().orElseGet(() -> Runtime.getRuntime().availableProcessors());
        this.inside = new Semaphore(most, true);
        this.waiting = new Semaphore(most * WAITING);
        this.inTime = new Semaphore(most, true);
        this.patience = config.patience();
        this.time = time;
        this.crowdUntil = time.currentTimeNanos();
    }

    /** Whether the caller is in, and must leave later. */
    boolean enter() throws InterruptedException {
        // without a time it would not stand behind those who wait
        if (inside.tryAcquire(0, TimeUnit.NANOSECONDS)) {
            took(0);
            return true;
        }
        if (time.currentTimeNanos() - crowdUntil < 0) {
            return false;
        }
        boolean in = enterAfterWaiting();
        if (took(in ? 0 : ALL) > ALL / 2) {
            sentAway.set(0);
            crowdUntil = time.currentTimeNanos() + CROWD.toNanos();
        }
        return in;
    }

    private int took(int one) {
        return sentAway.updateAndGet(before -> before + (one - before) / WEIGHT);
    }

    private boolean enterAfterWaiting() throws InterruptedException {
        if (!waiting.tryAcquire()) {
            return false;
        }
        try {
            return inside.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            waiting.release();
        }
    }

    void leave() {
        inside.release();
    }

    /** For work that has time. It has places of its own, so that it never stands before those who wait for their reply. */
    void enterInTime() throws InterruptedException {
        inTime.acquire();
    }

    void leaveInTime() {
        inTime.release();
    }

    int waitingInTime() {
        return inTime.getQueueLength();
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
}
