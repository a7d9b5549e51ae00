package poa.api.tenancy;

import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The agency that something is done for. Outside a request there is none, unless the work names one. */
@Singleton
public class CurrentAgency {
    /** Entities of agencies carry it: every query of Hibernate then has the agency as a condition. */
    public static final String FILTER = "agency";

    /** The agency of a service without keys, as the first migration made it. */
    public static final UUID DEFAULT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final Acting acting;

    CurrentAgency(Acting acting) {
        this.acting = acting;
    }

    public UUID id() {
        return caller().agency();
    }

    public Caller caller() {
        return find().orElseThrow(() -> new IllegalStateException("This work is done for no agency"));
    }

    public Optional<Caller> find() {
        return Arc.container().requestContext().isActive() ? Optional.ofNullable(acting.get()) : Optional.empty();
    }

    /** Does work of the service's own for an agency. Transactions must begin and end in it. */
    public <T> T call(UUID agency, Supplier<T> work) {
        return call(Caller.service(agency), work);
    }

    public <T> T call(Caller caller, Supplier<T> work) {
        var before = acting.set(caller);
        try {
            return work.get();
        } finally {
            acting.set(before);
        }
    }

    void set(Caller caller) {
        acting.set(caller);
    }
}
