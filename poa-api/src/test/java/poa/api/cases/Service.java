package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import poa.api.Packaged;
import poa.api.store.EmbeddedDatabase;

/** The packaged service in a process of its own. */
final class Service implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final String address;

    private Service(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * What a service is told of a database that it does not start itself.
     *
     * @param more settings that are added, or that stand in the place of these
     */
    static String[] on(EmbeddedDatabase database, String... more) {
        return Stream.concat(
                        database.settings().entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** @param settings as in {@code poa.data-dir=...}; the last of a name counts */
    static Service start(Path log, String... settings) throws IOException, InterruptedException {
        int port = freePort();
        var service = new Service(run(log, port, settings), "http://127.0.0.1:" + port);
        service.awaitReady(log);
        return service;
    }

    /**
     * Runs to an end by itself.
     *
     * @return what it ends with
     */
    static int job(Path log, String... settings) throws IOException, InterruptedException {
        var process = run(log, freePort(), settings);
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process run(Path log, int port, String... settings) throws IOException {
        var all = new ArrayList<>(List.of("quarkus.http.port=" + port));
        all.addAll(List.of(settings));
        // as little as the operator is told that it needs
        var command = Packaged.command("256m", all);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(new File("target"))
                .start();
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                if (get("/q/health/ready").statusCode() == 200) {
                    return;
                }
            } catch (IOException notListeningYet) {
                // asked again below
            }
            Thread.sleep(100);
        }
        close();
        throw new IOException("The service did not start:\n" + Files.readString(log));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Without a slash at its end. */
    String address() {
        return address;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    HttpResponse<String> post(String path, String key, String json) throws IOException, InterruptedException {
        return send("POST", path, json, "Idempotency-Key", key);
    }

    /** @param headers names and values in turn */
    HttpResponse<String> send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Line by line, as they come. */
    Stream<String> lines(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofLines()).body();
    }

    int port() {
        return URI.create(address).getPort();
    }

    /** As an operator does, who does not wait for it to end. */
    void stop() {
        process.destroy();
    }

    /** As a crash or an operator in despair would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }
}
