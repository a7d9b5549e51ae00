package poa.api.tenancy;

import io.quarkus.arc.Arc;
import java.util.UUID;
import java.util.function.Supplier;

/** The first wall: what Hibernate sets into every query. Made by Hibernate, so it finds its bean itself. */
public class AgencyOfQuery implements Supplier<UUID> {
    /** No agency has it, so nothing is found. */
    private static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID get() {
        return Arc.container()
                .instance(CurrentAgency.class)
                .get()
                .find()
                .map(Caller::agency)
                .orElse(NONE);
    }
}
