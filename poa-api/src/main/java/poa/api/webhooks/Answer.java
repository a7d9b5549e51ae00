package poa.api.webhooks;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of an attempt.
 *
 * @param status of the answer, null where there was none
 * @param fault null where it was a 2xx
 * @param rest for how long the receiver asks not to be called
 */
record Answer(Integer status, DeliveryFault fault, Optional<Duration> rest) {
    private static final int GONE = 410;

    static Answer of(int status, Optional<Duration> rest) {
        return new Answer(status, status / 100 == 2 ? null : DeliveryFault.STATUS, rest);
    }

    static Answer of(DeliveryFault fault) {
        return new Answer(null, fault, Optional.empty());
    }

    boolean isSuccess() {
        return fault == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
