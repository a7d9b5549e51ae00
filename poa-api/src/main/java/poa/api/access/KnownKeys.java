package poa.api.access;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import poa.api.tenancy.Caller;
import poa.api.tenancy.CurrentAgency;

/** Finds the holder of a key, and remembers whom it found for a short time. Whom it did not find it asks for again. */
@Singleton
class KnownKeys {
    private static final Logger LOG = Logger.getLogger(KnownKeys.class);

    private record Entry(FoundKey key, long since) {}

    /** Far more keys than are in use at the same time; past that, all are looked up anew. */
    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AccessStore store;
    private final CurrentAgency current;
    private final Duration remember;
    private final Clock clock;

    KnownKeys(AccessStore store, CurrentAgency current, AccessConfig config, Clock clock) {
        this.store = store;
        this.current = current;
        this.remember = config.remember();
        this.clock = clock;
    }

    /** Without the database: empty where that must be asked. */
    Optional<Caller> remembered(KeyText text) {
        return Optional.ofNullable(entries.get(text.hash()))
                .filter(entry -> System.nanoTime() - entry.since < remember.toNanos())
                .map(Entry::key)
                .filter(key -> key.isValid(clock.instant()))
                .map(FoundKey::caller);
    }

    Optional<Caller> find(KeyText text) {
        long asked = System.nanoTime();
        var found = store.find(text.hash()).filter(key -> key.isValid(clock.instant()));
        found.ifPresent(key -> keep(text.hash(), key, asked));
        return found.map(FoundKey::caller);
    }

    /** A key that was revoked, or that is to end at another time. */
    void forget(UUID id) {
        entries.values().removeIf(entry -> entry.key.id().equals(id));
    }

    private void keep(String hash, FoundKey key, long asked) {
        if (entries.size() >= MOST) {
            entries.clear();
        }
        entries.put(hash, new Entry(key, asked));
        try {
            current.call(key.agency(), () -> {
                store.used(key, clock.instant());
                return key;
            });
        } catch (PersistenceException notWritable) {
            // a full disk does not keep readers out
            LOG.warn("The last use of a key could not be taken down");
        }
    }
}
