package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.api.store.EmbeddedDatabase;

/** Whatever befalls the service or the receiver, each event arrives, and those of a case in their order. */
class WebhooksIT {
    private static final int CASES = 4;
    private static final int PATIENCE_MILLIS = 60_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final List<String> opened = new ArrayList<>();
    private int port;
    private String secret;
    private Process receiver;

    @AfterEach
    void end() {
        if (receiver != null) {
            receiver.destroyForcibly();
        }
    }

    @Test
    void everyEventArrivesThroughAllThatGoesWrong() throws Exception {
        port = freePort();
        var threads = Executors.newSingleThreadExecutor();
        try (var database = EmbeddedDatabase.start(folder.resolve("data"))) {
            var settings = Service.on(
                    database,
                    "poa.webhooks.allowed-hosts=127.0.0.1:" + port,
                    "poa.webhooks.every=0.2s",
                    "poa.webhooks.timeout=3s",
                    "poa.webhooks.lease=10s",
                    "poa.webhooks.retries=" + String.join(",", Collections.nCopies(100, "0.4s")));
            var starting = threads.submit(() -> Service.start(folder.resolve("1"), settings));
            try (var second = Service.start(folder.resolve("2"), settings);
                    var first = starting.get()) {
                var endpoint = subscribe(first);
                startReceiver();
                twoProcessesSendEachEventOnce(first, second, endpoint);
                receiverIsDownForAWhile(first, second, endpoint);
                receiverFailsForAWhile(first, second, endpoint);
                processDiesWhileTheReceiverHangs(first, second, endpoint);
                events(second);
                second.kill();
                try (var third = Service.start(folder.resolve("3"), settings)) {
                    whatWasCommittedIsSentByTheNextProcess(third, endpoint);
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void twoProcessesSendEachEventOnce(Service first, Service second, String endpoint) throws Exception {
        // the first ones of a cold process on a busy machine can take longer than the short lease
        events(first);
        events(second);
        var cold = arrived(second, endpoint);
        long before = attempts(second, endpoint);

        events(first);
        events(second);

        // who answers too late gets it again, and that is an attempt more; what both sent would be one only
        assertThat(arrived(second, endpoint))
                .hasSizeLessThanOrEqualTo((int) (cold.size() + attempts(second, endpoint) - before));
    }

    private static long attempts(Service service, String endpoint) throws Exception {
        return deliveries(service, endpoint).stream()
                .mapToInt(one -> ((Number) one.get("attempts")).intValue())
                .sum();
    }

    private void receiverIsDownForAWhile(Service first, Service second, String endpoint) throws Exception {
        receiver.destroyForcibly().waitFor();
        events(first);
        awaitAttempts(second, endpoint, "NO_CONNECTION");
        startReceiver();

        arrived(second, endpoint);
    }

    private void receiverFailsForAWhile(Service first, Service second, String endpoint) throws Exception {
        mode("fail");
        events(first);
        awaitAttempts(second, endpoint, "STATUS");
        mode("ok");

        arrived(second, endpoint);
    }

    private void processDiesWhileTheReceiverHangs(Service first, Service second, String endpoint) throws Exception {
        mode("hang");
        events(first);
        awaitAttempts(second, endpoint, "TIMEOUT");
        first.kill();
        mode("ok");

        arrived(second, endpoint);
    }

    private void whatWasCommittedIsSentByTheNextProcess(Service third, String endpoint) throws Exception {
        var arrived = arrived(third, endpoint);

        assertThat(arrived).noneMatch(line -> line.startsWith("forged"));
        var log = deliveries(third, endpoint);
        // created, a draft, and the status that follows from it
        assertThat(log).hasSize(3 * opened.size());
        assertThat(arrived.stream().distinct())
                .containsExactlyInAnyOrderElementsOf(
                        log.stream().map(one -> text(one, "eventId")).toList());
        var types = log.stream().collect(Collectors.toMap(one -> text(one, "eventId"), one -> one));
        var order = arrived.stream()
                .distinct()
                .map(types::get)
                .collect(Collectors.groupingBy(
                        one -> text(one, "caseId"),
                        Collectors.mapping(one -> text(one, "eventType"), Collectors.toList())));
        assertThat(order).hasSize(opened.size()).allSatisfy((id, inOrder) -> assertThat(inOrder)
                .containsExactly("case.created", "draft.assessed", "case.status_changed"));
    }

    /** A few cases, each with a draft; what was acknowledged must arrive. */
    private void events(Service service) throws Exception {
        for (int i = 0; i < CASES; i++) {
            var reply = service.send("POST", "/v1/cases", "{\"suspension\": {\"type\": \"INAUTHENTIC\"}}");
            assertThat(reply.statusCode()).isEqualTo(201);
            var path = reply.headers().firstValue("Location").orElseThrow();
            opened.add(path);
            assertThat(service.send(
                                    "POST",
                                    path + "/drafts",
                                    "{\"draft\": {\"text\": \"We did not compare the seal.\"}}")
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /** Once nothing is pending any more: the lines that the receiver wrote, one for each event that it took. */
    private List<String> arrived(Service service, String endpoint) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (deliveries(service, endpoint).stream().anyMatch(one -> !"DELIVERED".equals(one.get("state")))) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(100);
        }
        return Files.readAllLines(folder.resolve("taken"));
    }

    private static void awaitAttempts(Service service, String endpoint, String fault) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (deliveries(service, endpoint).stream()
                        .filter(one -> fault.equals(one.get("lastFault")))
                        .count()
                < 2) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static List<Map<String, Object>> deliveries(Service service, String endpoint) throws Exception {
        return JsonPath.from(service.get(endpoint + "/deliveries?limit=200").body())
                .getList("items");
    }

    private static String text(Map<String, Object> delivery, String field) {
        return (String) delivery.get(field);
    }

    private String subscribe(Service service) throws Exception {
        var reply = service.send(
                "POST",
                "/v1/webhook-endpoints",
                "{\"url\": \"http://127.0.0.1:%d/hooks\", \"eventTypes\": [%s]}"
                        .formatted(port, "\"case.created\", \"case.status_changed\", \"draft.assessed\""));
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        secret = JsonPath.from(reply.body()).getString("secret");
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private void startReceiver() throws Exception {
        var classes = List.of(place(HookReceiver.class), place(Webhook.class));
        receiver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        String.join(File.pathSeparator, classes),
                        HookReceiver.class.getName(),
                        String.valueOf(port),
                        folder.resolve("taken").toString(),
                        secret)
                .inheritIO()
                .start();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!listens()) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private boolean listens() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void mode(String mode) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/mode/" + mode))
                .build();
        assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(204);
    }

    private static String place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
