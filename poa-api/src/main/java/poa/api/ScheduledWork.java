package poa.api;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets scheduled work begin, which is halted until then: not before everything that may refuse the start has agreed, for
 * work that begins while the service ends breaks off in the middle.
 */
@Singleton
class ScheduledWork {
    private static final int LAST = Integer.MAX_VALUE;

    private final Scheduler scheduler;

    ScheduledWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes @Priority(LAST) StartupEvent start) {
        // a command on its own has none
        if (scheduler.isStarted()) {
            scheduler.resume();
        }
    }
}
