package poa.api.access;

import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Agencies by what tokens call them, remembered for a short time: an agency may take another name. */
@Singleton
class KnownAgencies {
    private record Entry(UUID agency, long since) {}

    private static final int MOST = 10_000;

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final AccessStore store;
    private final AccessConfig config;

    KnownAgencies(AccessStore store, AccessConfig config) {
        this.store = store;
        this.config = config;
    }

    /** By name or id. */
    @ActivateRequestContext
    Optional<UUID> find(String called) {
        var known = entries.get(called);
        if (known != null && System.nanoTime() - known.since < config.remember().toNanos()) {
            return Optional.of(known.agency);
        }
        var found = store.agency(called);
        if (entries.size() >= MOST) {
            entries.clear();
        }
        found.ifPresent(agency -> entries.put(called, new Entry(agency, System.nanoTime())));
        return found;
    }
}
