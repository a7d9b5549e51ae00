package poa.api.webhooks;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * Makes one attempt, without holding a thread. Calls the very address that was checked, in the name of its host, which its
 * certificate must be for; follows no redirect, knows no proxy, and throws the body of the answer away.
 */
@Singleton
class Sender {
    /** Name of the TLS configuration by which an operator has other certificates trusted. */
    private static final String TLS = "webhooks";

    /** Who gets no more read of his answer may take it for a broken connection, and log a fault. */
    private static final int MAX_BODY = 65_536;

    private static final int MAX_CAUSES = 8;

    private final Vertx vertx;
    private final HttpClient client;
    private final Duration timeout;

    @Inject
    Sender(Vertx vertx, WebhooksConfig config, TlsConfigurationRegistry tls) {
        this(
                vertx,
                config.timeout(),
                new HttpClientOptions()
                        .setMaxPoolSize(config.inFlight())
                        .setTrustOptions(tls.get(TLS)
                                .map(TlsConfiguration::getTrustStoreOptions)
                                .orElse(null)));
    }

    /** @param options what is trusted, null for what the JDK trusts, and how many may be open */
    Sender(Vertx vertx, Duration timeout, HttpClientOptions options) {
        this.vertx = vertx;
        this.timeout = timeout;
        this.client = vertx.createHttpClient(options
                // a connection is for one address of one host; another attempt may be for another one
                .setKeepAlive(false)
                .setConnectTimeout((int) timeout.toMillis())
                // or else the address would be indicated, which is no name
                .setForceSni(true)
                .setVerifyHost(true));
    }

    Future<Answer> post(Destination to, InetAddress address, Map<String, String> headers, String body) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, to.port())))
                .setHost(to.host())
                .setPort(to.port())
                .setSsl(to.isTls())
                .setURI(to.target())
                .setFollowRedirects(false)
                .putHeader("Content-Type", "application/json")
                .putHeader("User-Agent", "poa-webhooks");
        headers.forEach(options::putHeader);
        var answered = Promise.<Answer>promise();
        var open = new AtomicReference<HttpClientRequest>();
        var told = new AtomicReference<>(Answer.of(DeliveryFault.TIMEOUT));
        long timer = vertx.setTimer(timeout.toMillis(), over -> {
            answered.tryComplete(told.get());
            reset(open.get());
        });
        client.request(options)
                .compose(request -> {
                    open.set(request);
                    if (answered.future().isComplete()) {
                        reset(request);
                    }
                    return request.send(Buffer.buffer(body)).compose(response -> {
                        told.set(answer(response));
                        return drained(request, response).map(end -> told.get());
                    });
                })
                .onComplete(done -> {
                    vertx.cancelTimer(timer);
                    answered.tryComplete(done.succeeded() ? done.result() : Answer.of(fault(done.cause())));
                });
        return answered.future();
    }

    private static Answer answer(HttpClientResponse response) {
        return Answer.of(response.statusCode(), RetryAfter.read(response.getHeader("Retry-After")));
    }

    /** Its end does not matter: the status has told what there is to tell. */
    private static Future<Void> drained(HttpClientRequest request, HttpClientResponse response) {
        var end = Promise.<Void>promise();
        var read = new int[1];
        response.exceptionHandler(broken -> end.tryComplete())
                .endHandler(whole -> end.tryComplete())
                .handler(part -> {
                    read[0] += part.length();
                    if (read[0] > MAX_BODY) {
                        end.tryComplete();
                        request.reset();
                    }
                });
        return end.future();
    }

    private static void reset(HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static DeliveryFault fault(Throwable fault) {
        var cause = fault;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof SSLException) {
                return DeliveryFault.TLS_FAILED;
            }
            if (cause instanceof TimeoutException) {
                return DeliveryFault.TIMEOUT;
            }
            cause = cause.getCause();
        }
        return DeliveryFault.NO_CONNECTION;
    }
}
