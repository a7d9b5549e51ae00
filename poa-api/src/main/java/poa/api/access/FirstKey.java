package poa.api.access;

import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import poa.api.tenancy.Caller;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

/** The administrator's key that the environment brings, where nobody could make keys otherwise. */
@Singleton
class FirstKey {
    private static final Logger LOG = Logger.getLogger(FirstKey.class);

    private final Optional<String> configured;
    private final AccessStore store;
    private final ApiKeys keys;
    private final CurrentAgency current;

    FirstKey(AccessConfig config, AccessStore store, ApiKeys keys, CurrentAgency current) {
        this.configured = config.firstKey();
        this.store = store;
        this.keys = keys;
        this.current = current;
    }

    private void put(KeyText text) {
        try {
            current.call(
                    Caller.command(CurrentAgency.DEFAULT),
                    () -> keys.add(text, new ApiKeyRequest("first key", Scopes.ALL, null)));
            LOG.info("The first key was put in");
        } catch (ConstraintViolationException putInByAnotherProcess) {
            LOG.info("Another process put the first key in");
        }
    }

    @ActivateRequestContext
    void install(Instant now) {
        if (configured.isEmpty()) {
            return;
        }
        var text = KeyText.read(configured.get())
                .orElseThrow(() -> new ConfigurationException(
                        "POA_ACCESS_FIRST_KEY is no key: it must be poa_ with 36 letters and digits, the last 6 of them a"
                                + " checksum. Let the service make one: java -jar quarkus-run.jar new-key"));
        // one that was revoked stays so
        if (!store.hasAdminKey(now) && store.find(text.hash()).isEmpty()) {
            put(text);
        }
    }
}
