package poa.api.limits;

import io.github.bucket4j.TimeMeter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The keys and tokens that were good lately, as digests. That they were is no leave: they are still proved each time. */
final class KnownGood {
    private static final int MOST = 10_000;
    private static final long LATELY = Duration.ofMinutes(10).toNanos();

    private final Map<String, Long> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };
    private final TimeMeter time;

    KnownGood(TimeMeter time) {
        this.time = time;
    }

    synchronized boolean holds(String digest) {
        var since = seen.get(digest);
        return since != null && time.currentTimeNanos() - since < LATELY;
    }

    synchronized void add(String digest) {
        seen.put(digest, time.currentTimeNanos());
    }

    synchronized void forget(String digest) {
        seen.remove(digest);
    }

    static String digest(String header) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(header.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
