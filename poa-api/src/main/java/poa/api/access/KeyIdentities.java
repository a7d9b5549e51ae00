package poa.api.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import poa.api.tenancy.Caller;

/** Tells the framework whose key it is. */
@Singleton
class KeyIdentities implements IdentityProvider<KeyRequest> {
    private final KnownKeys keys;

    KeyIdentities(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return keys.remembered(request.key())
                .map(caller -> Uni.createFrom().item(of(caller)))
                .orElseGet(() -> context.runBlocking(() -> lookUp(request.key())));
    }

    @ActivateRequestContext
    SecurityIdentity lookUp(KeyText key) {
        return of(keys.find(key).orElseThrow(AuthenticationFailedException::new));
    }

    static SecurityIdentity of(Caller caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(caller.actor()))
                .addRoles(caller.scopes())
                .addAttribute(Caller.ATTRIBUTE, caller)
                .build();
    }
}
