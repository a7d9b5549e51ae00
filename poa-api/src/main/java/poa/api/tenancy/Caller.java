package poa.api.tenancy;

import java.util.Set;
import java.util.UUID;

/**
 * Who does something.
 *
 * @param agency for which it is done
 * @param actor as the audit trail names it, without anything secret or personal
 * @param keyId the key that was presented, null where it was none
 * @param scopes what may be done, see {@link Scopes}
 */
public record Caller(UUID agency, String actor, UUID keyId, Set<String> scopes) {
    /** The attribute of the framework's identity that holds it. */
    public static final String ATTRIBUTE = "poa.caller";

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Work that nobody asked for, such as what is due. */
    public static Caller service(UUID agency) {
        return new Caller(agency, "service", null, Set.of());
    }

    /** Somebody at the machine's command line, or who set its environment. */
    public static Caller command(UUID agency) {
        return new Caller(agency, "command", null, Set.of());
    }
}
