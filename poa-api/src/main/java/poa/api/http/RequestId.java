package poa.api.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that a request goes by in replies and in the log: the caller's own, or one made here. */
public final class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = RequestId.class.getName();
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    static String of(RoutingContext context) {
        String id = context.get(KEY);
        return id == null ? assign(context) : id;
    }

    /** Of the request that this thread works for; empty where it works for none. */
    public static Optional<String> current() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(Arc.container()
                                .instance(CurrentVertxRequest.class)
                                .get()
                                .getCurrent())
                        .map(RequestId::of)
                : Optional.empty();
    }

    private static String assign(RoutingContext context) {
        var given = context.request().getHeader(HEADER);
        var id = given != null && SAFE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.put(KEY, id);
        return id;
    }
}
