package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.api.store.EmbeddedDatabase;

/** The tables made by a job of their own, and a service that does not make any. */
class MigrationJobIT {
    @TempDir
    Path folder;

    @Test
    void serviceStartsOnWhatTheJobMade() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("data"))) {
            assertThat(Service.job(folder.resolve("job"), Service.on(database, "quarkus.init-and-exit=true")))
                    .isZero();

            try (var service = Service.start(
                    folder.resolve("log"), Service.on(database, "quarkus.flyway.migrate-at-start=false"))) {
                assertThat(service.post("/v1/cases", "first", "{}").statusCode())
                        .isEqualTo(201);
            }
        }
    }
}
