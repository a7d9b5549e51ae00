package poa.api.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import poa.api.tenancy.Caller;
import poa.api.tenancy.Scopes;

/** Tells of a token that the framework has found to be good for which agency it was made, and what its holder may do. */
@Singleton
class TokenIdentities implements SecurityIdentityAugmentor {
    private static final int SHOWN = 16;

    private final KnownAgencies agencies;
    private final AccessConfig.Tokens config;

    TokenIdentities(KnownAgencies agencies, AccessConfig config) {
        this.agencies = agencies;
        this.config = config.oidc();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> KeyIdentities.of(caller(token)))
                : Uni.createFrom().item(identity);
    }

    private Caller caller(JsonWebToken token) {
        var agency = text(token.getClaim(config.agencyClaim()))
                .findFirst()
                .flatMap(agencies::find)
                .orElseThrow(AuthenticationFailedException::new);
        if (token.getSubject() == null) {
            // the audit trail could not tell who it was
            throw new AuthenticationFailedException();
        }
        var subject = Digests.sha256(token.getIssuer() + " " + token.getSubject());
        return new Caller(agency, "token:" + subject.substring(0, SHOWN), null, scopes(token));
    }

    private Set<String> scopes(JsonWebToken token) {
        return config.scopeClaims().stream()
                .flatMap(path -> at(token, path))
                .flatMap(text -> Stream.of(text.split(" ")))
                .map(role -> config.scopes().getOrDefault(role, role))
                .filter(Scopes.ALL::contains)
                .collect(Collectors.toSet());
    }

    private static Stream<String> at(JsonWebToken token, String path) {
        var steps = path.split("/", -1);
        Object claim = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            claim = claim instanceof JsonObject inner ? inner.get(steps[i]) : null;
        }
        return text(claim);
    }

    private static Stream<String> text(Object claim) {
        if (claim instanceof String text) {
            return Stream.of(text);
        }
        if (claim instanceof JsonString text) {
            return Stream.of(text.getString());
        }
        if (claim instanceof JsonArray list) {
            return list.stream().flatMap(TokenIdentities::text);
        }
        return claim instanceof Collection<?> list ? list.stream().flatMap(TokenIdentities::text) : Stream.empty();
    }
}
