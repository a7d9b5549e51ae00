package poa.api.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import org.jboss.logging.MDC;

/**
 * The first thing that a request meets. The HTTP server's own limits on URI and headers lie far above these: what breaks
 * them is answered by the server itself, with a bare status.
 */
@Singleton
class EntryFilter {
    /** Runs before all other filters and the limit of the body. */
    static final int FIRST = 1_000_000;

    private static final int MAX_URI = 4_096;
    private static final int MAX_HEADERS = 16_384;
    /** Of any body; {@link JsonBodies} has a limit of its own. The same as quarkus.http.limits.max-body-size. */
    private static final long MAX_BODY = 10 * 1_048_576;

    void register(@Observes Filters filters) {
        filters.register(EntryFilter::enter, FIRST);
    }

    private static void enter(RoutingContext context) {
        var request = context.request();
        context.response().putHeader(RequestId.HEADER, RequestId.of(context));
        MDC.put("requestId", RequestId.of(context));
        SafeHeaders.set(context);
        if (!isUri(request.uri())) {
            context.fail(400);
        } else if (request.uri().length() > MAX_URI) {
            context.fail(414);
        } else if (headerSize(request) > MAX_HEADERS) {
            context.fail(431);
        } else if (announcedSize(request) > MAX_BODY) {
            context.fail(413);
        } else if (isEncoded(request)) {
            context.fail(415);
        } else {
            context.next();
        }
    }

    private static boolean isUri(String uri) {
        try {
            new URI(uri);
            return true;
        } catch (URISyntaxException fault) {
            return false;
        }
    }

    private static int headerSize(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
    }

    /** The HTTP server has checked that it is a number. */
    private static long announcedSize(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }

    /** A packed body is not unpacked: its size would be unknown until it has filled the memory. */
    private static boolean isEncoded(HttpServerRequest request) {
        var encoding = request.getHeader("Content-Encoding");
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }
}
