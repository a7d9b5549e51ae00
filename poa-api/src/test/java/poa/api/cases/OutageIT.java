package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.api.store.EmbeddedDatabase;

/** The database server stops while the service runs, and comes back. */
class OutageIT {
    private static final int WRITERS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ASSESSMENT = """
            {"suspension": {"type": "INAUTHENTIC"}, "draft": {"text": "Our receiving check did not compare the seal."}}""";

    @TempDir
    Path folder;

    @Test
    void serviceOutlivesItsDatabase() throws Exception {
        var database = EmbeddedDatabase.start(folder.resolve("data"));
        try (var line = Line.to(database.jdbcUrl());
                var service = Service.start(
                        folder.resolve("log"),
                        Service.on(database, "quarkus.datasource.jdbc.url=" + line.jdbcUrl(database.jdbcUrl())))) {
            // Given
            var path = service.post("/v1/cases", "before", "{}")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            Map<String, Integer> writes = new ConcurrentHashMap<>();
            var ended = new AtomicBoolean();
            var writers = Executors.newFixedThreadPool(WRITERS);
            var work = IntStream.range(0, WRITERS)
                    .mapToObj(i -> writers.submit(() -> write(service, i, writes, ended)))
                    .toList();
            await(() -> writes.containsValue(201));

            // When
            database.close();
            line.cut();
            await(() -> writes.containsValue(503));

            // Then
            unavailable(service.get("/v1/cases"));
            unavailable(service.get(path));
            unavailable(service.get("/v1/export"));
            unavailable(service.post("/v1/cases", "during", "{}"));
            unavailable(service.send("PATCH", path, "{\"closed\": true}", "If-Match", "*"));
            unavailable(service.send("DELETE", path, "", "If-Match", "*"));
            assertThat(service.send("POST", "/v1/assessments", ASSESSMENT).statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/v1/rules").statusCode()).isEqualTo(200);
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);

            // When
            database = EmbeddedDatabase.start(folder.resolve("data"));
            line.lay(database.jdbcUrl());
            await(() -> service.get("/q/health/ready").statusCode() == 200);
            ended.set(true);
            for (var writer : work) {
                writer.get(1, TimeUnit.MINUTES);
            }
            writers.shutdown();

            // Then
            assertThat(service.get(path).statusCode()).isEqualTo(200);
            assertThat(writes.values()).containsOnly(201, 503);
            for (var write : writes.entrySet()) {
                var found = JsonPath.from(service.get("/v1/cases?externalId=" + write.getKey())
                                .body())
                        .getList("items");
                if (write.getValue() == 201) {
                    assertThat(found).hasSize(1);
                }
                // one that was refused may be there only if the server went away after it had written it
                assertThat(write(service, write.getKey()).statusCode()).isEqualTo(201);
            }
        } finally {
            database.close();
        }
    }

    /** A new case each time, by a name that tells them apart, until it is over. */
    private static Void write(Service service, int writer, Map<String, Integer> writes, AtomicBoolean ended)
            throws Exception {
        for (int i = 0; !ended.get(); i++) {
            var name = "outage-" + writer + "-" + i;
            var reply = write(service, name);
            writes.put(name, reply.statusCode());
            if (reply.statusCode() != 201) {
                unavailable(reply);
                Thread.sleep(100);
            }
        }
        return null;
    }

    private static HttpResponse<String> write(Service service, String name) throws Exception {
        return service.post("/v1/cases", name, "{\"externalId\": \"" + name + "\"}");
    }

    private static void unavailable(HttpResponse<String> reply) {
        assertThat(reply.statusCode()).isEqualTo(503);
        assertThat(reply.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(reply.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(JsonPath.from(reply.body()).getString("type")).isEqualTo("urn:poa:problem:unavailable");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }
}
