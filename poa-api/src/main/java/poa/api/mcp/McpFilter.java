package poa.api.mcp;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import poa.api.http.JsonText;

/** What the protocol's own handler leaves open: who asks, pages of other sites, and how large a message may be. */
@Singleton
class McpFilter {
    static final String PATH = "/mcp";
    /** Before the caller is looked up, and before the framework's own filter for other origins. */
    private static final int AFTER_ENTRY = 940_000;

    /** The framework has found out who it is, and the rate is counted. */
    private static final int CALLER_IS_KNOWN = 140;

    private static final int BODY_IS_READ = 130;
    private static final int BEFORE_THE_EXTENSION = 120;

    /** The extension's own does nothing where a body was read before. */
    private static final BodyHandler BODIES = BodyHandler.create(false).setBodyLimit(JsonText.MAX_BYTES);

    private final List<String> origins;

    McpFilter(@ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins) {
        this.origins = origins.orElse(List.of());
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AFTER_ENTRY);
        filters.register(McpFilter::ask, CALLER_IS_KNOWN);
        filters.register(McpFilter::read, BODY_IS_READ);
        filters.register(McpFilter::check, BEFORE_THE_EXTENSION);
    }

    /** Not by a policy of the framework, which would refuse without a problem. A preflight has been answered before. */
    private static void ask(RoutingContext context) {
        var path = context.request().path();
        if (path != null && isUnder(path) && isNobody(context)) {
            context.fail(401);
        } else {
            context.next();
        }
    }

    private static void read(RoutingContext context) {
        if (isMessage(context)) {
            BODIES.handle(context);
        } else {
            context.next();
        }
    }

    /** The extension fails without a reply at JSON that is no message; what is no JSON at all it refuses. */
    private static void check(RoutingContext context) {
        if (isMessage(context) && !mayBeMessage(context.body().buffer())) {
            context.fail(400);
        } else {
            context.next();
        }
    }

    private static boolean isMessage(RoutingContext context) {
        return HttpMethod.POST.equals(context.request().method())
                && PATH.equals(context.request().path());
    }

    private static boolean mayBeMessage(Buffer body) {
        if (body == null || body.length() == 0) {
            return false;
        }
        try {
            var message = Json.decodeValue(body);
            return message instanceof JsonObject
                    || message instanceof JsonArray several
                            && !several.isEmpty()
                            && several.stream().allMatch(JsonObject.class::isInstance);
        } catch (DecodeException noJson) {
            return true;
        }
    }

    private static boolean isNobody(RoutingContext context) {
        return !(context.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous();
    }

    private void enter(RoutingContext context) {
        var request = context.request();
        if (request.path() == null || !isUnder(request.path())) {
            context.next();
        } else if (!isKnown(request)) {
            context.fail(403);
        } else if (request.path().length() > PATH.length()) {
            // the transport of 2024, which holds a connection for each caller
            context.fail(404);
        } else if (size(request) > JsonText.MAX_BYTES) {
            context.fail(413);
        } else if (request.headers().contains("Transfer-Encoding")) {
            context.response().putHeader("Connection", "close");
            context.fail(411);
        } else {
            context.next();
        }
    }

    private static boolean isUnder(String path) {
        return path.equals(PATH) || path.startsWith(PATH + "/");
    }

    /** A browser names the site whose page asks; other clients name none. */
    private boolean isKnown(HttpServerRequest request) {
        var origin = request.getHeader("Origin");
        return origin == null
                || origins.contains(origin)
                || origin.equals(request.scheme() + "://" + request.getHeader("Host"));
    }

    private static long size(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return length == null ? 0 : Long.parseLong(length);
    }
}
