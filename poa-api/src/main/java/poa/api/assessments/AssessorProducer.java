package poa.api.assessments;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import poa.rules.Assessor;

class AssessorProducer {

    /** Built at start, not at the first request: a broken rule set stops the start and says where it is broken. */
    @Produces
    @Singleton
    @Startup
    Assessor assessor() {
        return Assessor.create();
    }

    /** UTC, so that "today" is the same day for all callers. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
