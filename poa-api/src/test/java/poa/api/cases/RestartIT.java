package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.api.batches.Talk;

/** The service as it is shipped, killed and started again on its folder. */
class RestartIT {
    private static final int WRITERS = 4;
    private static final int CASES = 40;
    private static final int KILLED_AFTER = 15;
    private static final String DRAFT =
            "{\"draft\": {\"text\": \"Root cause\\n\\nOur receiving check did not compare the seal.\"}}";

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        var log = folder.resolve("log");
        var data = "poa.data-dir=" + folder.resolve("data");
        Map<Integer, String> acknowledged = new ConcurrentHashMap<>();
        try (var service = Service.start(log, data)) {
            var writers = Executors.newFixedThreadPool(WRITERS);
            IntStream.range(0, CASES).forEach(i -> writers.execute(() -> lifeTillKilled(service, i, acknowledged)));
            while (acknowledged.size() < KILLED_AFTER) {
                Thread.sleep(10);
            }
            service.kill();
            end(writers);
        }

        try (var service = Service.start(log, data)) {
            for (var one : acknowledged.entrySet()) {
                assertThat(service.get(one.getValue()).statusCode()).isEqualTo(200);
                assertThat(life(service, one.getKey(), new ConcurrentHashMap<>()))
                        .isEqualTo(one.getValue());
            }
            for (int i = 0; i < CASES; i++) {
                assertThat(life(service, i, acknowledged)).startsWith("/v1/cases/");
            }
            var cases = JsonPath.from(service.get("/v1/cases?limit=200").body());
            assertThat(cases.getList("items.externalId")).hasSize(CASES).doesNotHaveDuplicates();
            assertThat(cases.getList("items.drafts", Integer.class)).containsOnly(1);
            assertThat(cases.getList("items.status", String.class)).containsOnly("DRAFTING");

            assertThatThrownBy(() -> Service.start(folder.resolve("second"), data))
                    .hasMessageContaining("Another process works on the data folder");
            whatIsInFlightIsDoneBeforeTheEnd(service);
        }
    }

    /** The database is the service's own, and must be there until then. */
    private static void whatIsInFlightIsDoneBeforeTheEnd(Service service) throws Exception {
        try (var batch = new Talk(service.port());
                var opening = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            // Given
            assertThat(batch.head()).startsWith("HTTP/1.1 200");
            batch.send("{}");
            assertThat(batch.answer()).startsWith("{\"line\":1,");
            var body = "{\"externalId\": \"in flight\"}";
            write(opening, """
                    POST /v1/cases HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: %d\r
                    \r
                    {""".formatted(body.length()));
            // it is in when another one after it is
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);

            // When
            service.stop();

            // Then
            assertThat(batch.answer()).startsWith("{\"line\":2,\"problem\":{").contains("\"status\":503");
            assertThat(batch.answer()).isNull();
            assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(503);
            write(opening, body.substring(1));
            var reply = new String(opening.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(reply).startsWith("HTTP/1.1 201").contains("in flight");
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens a case and adds a draft; the path of the draft. */
    private static String life(Service service, int i, Map<Integer, String> acknowledged)
            throws IOException, InterruptedException {
        var opened = service.post(
                "/v1/cases",
                "open-" + i,
                "{\"externalId\": \"crm-%d\", \"suspension\": {\"type\": \"INAUTHENTIC\"}}".formatted(i));
        assertThat(opened.statusCode()).isEqualTo(201);
        var path = opened.headers().firstValue("Location").orElseThrow();
        var added = service.post(path + "/drafts", "draft-" + i, DRAFT);
        assertThat(added.statusCode()).isEqualTo(201);
        acknowledged.put(i, added.headers().firstValue("Location").orElseThrow());
        return acknowledged.get(i);
    }

    private static void lifeTillKilled(Service service, int i, Map<Integer, String> acknowledged) {
        try {
            life(service, i, acknowledged);
        } catch (IOException killed) {
            // which is what it is all about
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
}
