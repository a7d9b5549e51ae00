package poa.api.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Takes keys, leaves tokens to OpenID Connect, and lets callers without either in where the door is open. */
@Singleton
class BearerAuthentication implements HttpAuthenticationMechanism {
    private static final String SCHEME = "Bearer ";
    /** Before the framework's own for tokens. */
    private static final int FIRST = 10_000;

    private final Door door;
    private final boolean tokens;

    BearerAuthentication(Door door, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens) {
        this.door = door;
        this.tokens = tokens;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var headers = context.request().headers().getAll("Authorization");
        if (headers.isEmpty()) {
            return door.isOpen()
                    ? Uni.createFrom().item(KeyIdentities.of(Door.ANYBODY))
                    : Uni.createFrom().nullItem();
        }
        var header = headers.get(0);
        if (headers.size() > 1 || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refused();
        }
        var credential = header.substring(SCHEME.length()).strip();
        if (!credential.startsWith(KeyText.START)) {
            return tokens ? Uni.createFrom().nullItem() : refused();
        }
        return KeyText.read(credential)
                .map(key -> identities.authenticate(
                        HttpSecurityUtils.setRoutingContextAttribute(new KeyRequest(key), context)))
                .orElseGet(BearerAuthentication::refused);
    }

    /** The caller is answered with a problem, which brings the header itself. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }

    @Override
    public int getPriority() {
        return FIRST;
    }

    private static Uni<SecurityIdentity> refused() {
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }
}
