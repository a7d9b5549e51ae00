package poa.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The address that was checked is called, and its certificate must be for the name all the same. */
class SenderTest {
    private static final String HOST = "hook.example";
    private static final String PASSWORD = "changeit";
    /** A busy machine takes its time to shake hands. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Vertx VERTX = Vertx.vertx();
    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static PfxOptions keys;
    private static int port;

    @TempDir
    static Path folder;

    @BeforeAll
    static void serve() throws Exception {
        var store = folder.resolve("keys.p12").toString();
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "hook",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + HOST,
                        "-ext",
                        "SAN=dns:" + HOST,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store,
                        "-storepass",
                        PASSWORD)
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        keys = new PfxOptions().setPath(store).setPassword(PASSWORD);
        port = await(VERTX.createHttpServer(new HttpServerOptions()
                                .setSsl(true)
                                .setSni(true)
                                .setKeyCertOptions(keys))
                        .requestHandler(request -> {
                            SEEN.add(request.connection().indicatedServerName() + " " + request.authority() + " "
                                    + request.uri());
                            request.response().end();
                        })
                        .listen(0, "127.0.0.1"))
                .actualPort();
    }

    @AfterAll
    static void close() throws Exception {
        await(VERTX.close());
    }

    @Test
    void checkedAddressIsCalledInTheNameOfItsHost() throws Exception {
        assertThat(send(HOST, trusting())).isEqualTo(Answer.of(200, Optional.empty()));
        assertThat(SEEN).contains(HOST + " " + HOST + ":" + port + " /hooks?a=b");
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        assertThat(send("other.example", trusting())).isEqualTo(Answer.of(DeliveryFault.TLS_FAILED));
    }

    @Test
    void certificateOfNobodyKnownIsRefused() throws Exception {
        assertThat(send(HOST, new HttpClientOptions())).isEqualTo(Answer.of(DeliveryFault.TLS_FAILED));
    }

    @Test
    void whereNobodyListensThereIsNoConnection() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(send(HOST, free, trusting())).isEqualTo(Answer.of(DeliveryFault.NO_CONNECTION));
    }

    @Test
    void whoTakesTheConnectionAndSaysNothingIsNotWaitedFor() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(send(HOST, silent.getLocalPort(), trusting(), Duration.ofMillis(300)))
                    .isEqualTo(Answer.of(DeliveryFault.TIMEOUT));
        }
    }

    private static HttpClientOptions trusting() {
        return new HttpClientOptions().setTrustOptions(keys);
    }

    private static Answer send(String host, HttpClientOptions options) throws Exception {
        return send(host, port, options);
    }

    private static Answer send(String host, int port, HttpClientOptions options) throws Exception {
        return send(host, port, options, LONG);
    }

    private static Answer send(String host, int port, HttpClientOptions options, Duration timeout) throws Exception {
        var sender = new Sender(VERTX, timeout, options);
        return await(sender.post(
                new Destination(true, host, port, "/hooks?a=b", false),
                TestNames.address("127.0.0.1"),
                Map.of("webhook-id", "1"),
                "{}"));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(90, TimeUnit.SECONDS);
    }
}
