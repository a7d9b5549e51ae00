package poa.api.access;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Decides at the start whether callers need a key, and refuses to start where nobody could tell friend from foe. */
@Singleton
class DoorKeeper {
    private static final Logger LOG = Logger.getLogger(DoorKeeper.class);
    private static final int AFTER_WALL_CHECK = 10;

    private final Door door;
    private final AccessStore store;
    private final FirstKey firstKey;
    private final AccessConfig config;
    private final Listening listening;
    private final Clock clock;

    DoorKeeper(Door door, AccessStore store, FirstKey firstKey, AccessConfig config, Listening listening, Clock clock) {
        this.door = door;
        this.store = store;
        this.firstKey = firstKey;
        this.config = config;
        this.listening = listening;
        this.clock = clock;
    }

    void decide(@Observes @Priority(AFTER_WALL_CHECK) StartupEvent start) {
        if (!listening.atAll()) {
            // a command on its own
            return;
        }
        listening.check();
        firstKey.install(clock.instant());
        boolean wanted = config.required() == AccessConfig.Required.TRUE || !listening.toItselfAlone();
        boolean known = listening.toTokens() || store.hasKeys();
        if (wanted && !known) {
            throw new ConfigurationException("""
                    The service would be open to whoever reaches %s: it has no keys and no identity provider. Do one of these:
                    - make a key: java -jar quarkus-run.jar create-key --agency NAME --scopes admin
                    - put one in by POA_ACCESS_FIRST_KEY
                    - let tokens in by QUARKUS_OIDC_TENANT_ENABLED=true and QUARKUS_OIDC_AUTH_SERVER_URL
                    - listen on a loopback address: QUARKUS_HTTP_HOST=127.0.0.1 (and no POA_ACCESS_REQUIRED)
                    See deploy/README.md, "Keys".""".formatted(listening.host()));
        }
        if (!known) {
            door.open();
        }
        LOG.info(known ? "Callers need a key or a token" : "Open without a key, to this machine alone");
    }

    /** Another process may have made the first key. */
    @Scheduled(every = "{poa.access.remember}", delayed = "10s")
    void look() {
        if (door.isOpen() && store.hasKeys()) {
            door.shut();
            LOG.info("There is a key now, so callers need one");
        }
    }
}
