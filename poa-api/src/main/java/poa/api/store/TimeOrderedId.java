package poa.api.store;

import java.security.SecureRandom;
import java.util.UUID;

/** Ids that sort by the time when they were made (UUID version 7, RFC 9562), and within one process by their order. */
public final class TimeOrderedId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    /** Milliseconds and counter of the last id in one number, so that it can only grow. */
    private static long last;

    private TimeOrderedId() {}

    public static UUID next() {
        long tick = tick(System.currentTimeMillis());
        long high = (tick >>> COUNTER_BITS) << 16 | 0x7000 | tick & 0xFFF;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static synchronized long tick(long millis) {
        last = Math.max(last + 1, millis << COUNTER_BITS);
        return last;
    }
}
