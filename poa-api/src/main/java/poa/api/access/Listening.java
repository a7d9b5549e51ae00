package poa.api.access;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the service listens, and to whose tokens. */
@Singleton
class Listening {
    private final boolean enabled;
    private final boolean socket;
    private final String host;
    private final boolean tokens;
    private final Optional<List<String>> audience;

    Listening(
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "quarkus.http.domain-socket-enabled", defaultValue = "false") boolean socket,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean tokens,
            @ConfigProperty(name = "quarkus.oidc.token.audience") Optional<List<String>> audience) {
        this.enabled = enabled;
        this.socket = socket;
        this.host = host;
        this.tokens = tokens;
        this.audience = audience;
    }

    boolean atAll() {
        return enabled || socket;
    }

    /** A socket in the file system is as open as its folder is; that is not ours to know. */
    boolean toItselfAlone() {
        return !socket && Loopback.is(host);
    }

    boolean toTokens() {
        return tokens;
    }

    String host() {
        return socket ? "its socket" : host;
    }

    /** A provider's tokens for other services must not open this one. */
    void check() {
        if (tokens && audience.isEmpty()) {
            throw new ConfigurationException(
                    "Tokens are let in, but not for whom they must be made: set QUARKUS_OIDC_TOKEN_AUDIENCE to the name that"
                            + " the identity provider gives this service (claim aud). See deploy/README.md, \"Tokens\".");
        }
    }
}
