package poa.api.access;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.api.tenancy.Caller;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

/** {@code create-key}: makes a key at the command line, and the agency where there is none of that name. */
@Singleton
@Unremovable
public class CreateKeyCommand implements QuarkusApplication {
    public static final String NAME = "create-key";

    private static final String USAGE = """
            java -jar quarkus-run.jar create-key --agency NAME --scopes SCOPE,... [--name TEXT]
            Prints a new key once. Scopes: %s. An administrator who is to give the other scopes needs them, too.""".formatted(String.join(", ", Scopes.ALL));
    private static final int WRONG_USE = 2;

    private final AccessStore store;
    private final ApiKeys keys;
    private final CurrentAgency current;
    private final Clock clock;

    CreateKeyCommand(AccessStore store, ApiKeys keys, CurrentAgency current, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @ActivateRequestContext
    public int run(String... args) {
        var options = options(List.of(args).subList(1, args.length));
        var agency = options.getOrDefault("--agency", "").strip();
        var scopes = List.of(options.getOrDefault("--scopes", "").split(","));
        var name = options.getOrDefault("--name", NAME).strip();
        if (!options.keySet().stream().allMatch(Set.of("--agency", "--scopes", "--name")::contains)
                || agency.isEmpty()
                || agency.length() > 100
                || name.isEmpty()
                || name.length() > 100
                || !Scopes.ALL.containsAll(scopes)) {
            System.err.println(USAGE);
            return WRONG_USE;
        }
        var id = store.agencyMade(agency, clock.instant());
        var made =
                current.call(Caller.command(id), () -> keys.add(KeyText.make(), new ApiKeyRequest(name, scopes, null)));
        System.out.println(made.key());
        return 0;
    }

    private static Map<String, String> options(List<String> args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.size(); i += 2) {
            options.put(args.get(i), i + 1 < args.size() ? args.get(i + 1) : "");
        }
        return options;
    }
}
