package poa.api.agencies;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How long each agency keeps its closed cases. */
@Singleton
public class Retention {
    private final AgencyRepository agencies;

    Retention(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    /** Without those that keep them for ever. */
    @Transactional
    public Map<UUID, Duration> periods() {
        return agencies.retentionDays().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, agency -> Duration.ofDays(agency.getValue())));
    }
}
