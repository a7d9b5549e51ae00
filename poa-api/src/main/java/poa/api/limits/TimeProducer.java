package poa.api.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class TimeProducer {

    /** Not the time of day, which can jump. */
    @Produces
    @Singleton
    TimeMeter time() {
        return TimeMeter.SYSTEM_NANOTIME;
    }
}
