package poa.api;

import io.quarkus.runtime.configuration.ConfigUtils;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import poa.api.store.EmbeddedDatabase;

/** The embedded database for as long as the service runs; nothing where the configuration names a server. */
final class OwnDatabase implements AutoCloseable {
    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String FOLDER = "poa.data-dir";
    /** So long the service waits before it drains, and while it does. */
    private static final List<String> STOPPING = List.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout");
    /** After that. */
    private static final Duration REST = Duration.ofSeconds(15);

    private final EmbeddedDatabase database;
    private final Duration patience;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final CountDownLatch drained = new CountDownLatch(1);

    private OwnDatabase(EmbeddedDatabase database, Duration patience) {
        this.database = database;
        this.patience = patience;
    }

    /** Starts before the service reads its configuration, and tells it where to connect by system properties. */
    static OwnDatabase startUnlessConfigured() {
        var config = ConfigUtils.configBuilder().build();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            return new OwnDatabase(null, REST);
        }
        var patience = STOPPING.stream()
                .map(name -> config.getOptionalValue(name, Duration.class).orElse(Duration.ZERO))
                .reduce(REST, Duration::plus);
        var own = new OwnDatabase(EmbeddedDatabase.start(Path.of(config.getValue(FOLDER, String.class))), patience);
        own.database.settings().forEach(System::setProperty);
        Runtime.getRuntime().addShutdownHook(new Thread(own::awaitDrained, "database-stop"));
        return own;
    }

    @Override
    public void close() {
        if (database != null && closed.compareAndSet(false, true)) {
            database.close();
            System.clearProperty(URL);
        }
        drained.countDown();
    }

    /** A signal ends the service and the database at once; the database waits for the service. */
    private void awaitDrained() {
        try {
            if (!drained.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }
}
