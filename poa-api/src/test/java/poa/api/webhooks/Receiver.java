package poa.api.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody's system that takes events, and behaves as it is told. */
final class Receiver implements AutoCloseable {
    /** Answers a request that was read. */
    interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    record Event(String path, Headers headers, String body) {

        String id() {
            return headers.getFirst(Webhook.UNBRANDED_MSG_ID_KEY);
        }

        JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (JsonProcessingException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        String type() {
            return json().path("type").asText();
        }

        boolean isSignedWith(String secret) {
            try {
                new Webhook(secret).verify(body, headers);
                return true;
            } catch (WebhookVerificationException fault) {
                return false;
            } catch (EmptyWebhookSecretException fault) {
                throw new IllegalArgumentException(fault);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile Behaviour behaviour = status(200);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    static Behaviour status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, -1);
        };
    }

    String url() {
        return "http://" + TestNames.RECEIVER + ":" + server.getAddress().getPort() + "/hooks";
    }

    void behave(Behaviour next) {
        behaviour = next;
    }

    List<Event> events() {
        return events;
    }

    List<String> types() {
        return events.stream().map(Event::type).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            events.add(new Event(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            behaviour.answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
