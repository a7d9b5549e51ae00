package poa.api.tenancy;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Takes over whom the framework has found the caller to be. */
@Singleton
class CallerFilter {
    private final SecurityIdentity identity;
    private final CurrentAgency agency;

    CallerFilter(SecurityIdentity identity, CurrentAgency agency) {
        this.identity = identity;
        this.agency = agency;
    }

    @ServerRequestFilter
    void enter() {
        agency.set(identity.getAttribute(Caller.ATTRIBUTE));
    }
}
