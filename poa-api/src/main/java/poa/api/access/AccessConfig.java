package poa.api.access;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "poa.access")
interface AccessConfig {
    enum Required {
        /** Unless the service listens on a loopback address and has neither keys nor tokens. */
        AUTO,
        TRUE
    }

    /** Whether callers must show a key or a token. */
    Required required();

    /** An administrator's key, put in where there is none yet. */
    Optional<String> firstKey();

    /** How long a key that was found is not looked up again, which is how long another process may take a revoked one. */
    Duration remember();

    Tokens oidc();

    interface Tokens {
        /** The claim that holds the name or the id of the agency. */
        String agencyClaim();

        /** Claims that hold scopes: a text with spaces between, or a list. A slash leads into a claim. */
        Set<String> scopeClaims();

        /** Roles of the identity provider that stand for a scope of ours; a role with a scope's own name stands for it. */
        Map<String, String> scopes();
    }
}
