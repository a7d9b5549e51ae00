package poa.api.tenancy;

import jakarta.inject.Singleton;
import java.util.UUID;

/** The agency that a request is made for. There is one only, so it is always that one. */
@Singleton
public class CurrentAgency {
    /** As the first migration made it. */
    private static final UUID DEFAULT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    public UUID id() {
        return DEFAULT;
    }
}
