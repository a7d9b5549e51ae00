package poa.api.cases;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A receiver in a process of its own, which has nothing of the service's: it verifies each event by the reference library,
 * and writes the ids of those down that it took, before it answers.
 */
public final class HookReceiver {
    private static final long FOR_EVER = 60_000;

    private final Path taken;
    private final String secret;
    private volatile String mode = "ok";

    private HookReceiver(Path taken, String secret) {
        this.taken = taken;
        this.secret = secret;
    }

    /** Takes a port, a file, and the endpoint's secret. */
    public static void main(String[] args) throws IOException {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0])), 0);
        var receiver = new HookReceiver(Path.of(args[1]), args[2]);
        server.createContext("/mode/", receiver::mode);
        server.createContext("/hooks", receiver::take);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    private void mode(HttpExchange exchange) throws IOException {
        try (exchange) {
            mode = exchange.getRequestURI().getPath().substring("/mode/".length());
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (mode) {
                case "fail" -> exchange.sendResponseHeaders(500, -1);
                case "hang" -> Thread.sleep(FOR_EVER);
                default -> {
                    write(exchange, body);
                    exchange.sendResponseHeaders(204, -1);
                }
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void write(HttpExchange exchange, String body) throws IOException {
        var id = exchange.getRequestHeaders().getFirst(Webhook.UNBRANDED_MSG_ID_KEY);
        Files.writeString(
                taken,
                (isGenuine(body, exchange.getRequestHeaders()) ? id : "forged " + id) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private boolean isGenuine(String body, Map<String, List<String>> headers) {
        try {
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (Exception forged) {
            return false;
        }
    }
}
