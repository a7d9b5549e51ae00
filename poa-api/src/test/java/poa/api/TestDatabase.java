package poa.api;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import poa.api.store.EmbeddedDatabase;

/** The database of all tests, the same server as the product's own, on a folder that is new for each run. */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.start(Files.createTempDirectory(Path.of("target"), "database"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return database.settings();
    }

    @Override
    public void stop() {
        database.close();
    }
}
