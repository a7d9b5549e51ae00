package poa.api.assessments;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import poa.rules.Assessor;

/** The rules, loaded once. */
public class AssessorProducer {
    private static final FutureTask<Assessor> LOADED = new FutureTask<>(Assessor::create);

    /** Returns at once. Loading takes a third of the start, and the framework starts on one thread meanwhile. */
    public static void begin() {
        var thread = new Thread(LOADED, "rules");
        thread.setDaemon(true);
        thread.start();
    }

    /** Built at start, not at the first request: a broken rule set stops the start and says where it is broken. */
    @Produces
    @Singleton
    @Startup
    Assessor assessor() throws ExecutionException, InterruptedException {
        // does nothing where it runs already
        LOADED.run();
        return LOADED.get();
    }

    /** UTC, so that "today" is the same day for all callers. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
