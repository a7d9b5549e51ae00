package poa.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Today is 23 November 2026 in all tests, a minute before midnight in UTC. */
class FixedClock {

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-23T23:59:00Z"), ZoneOffset.UTC);
    }
}
