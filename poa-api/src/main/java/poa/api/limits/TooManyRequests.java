package poa.api.limits;

import io.vertx.ext.web.RoutingContext;

final class TooManyRequests {
    private TooManyRequests() {}

    /** @param seconds after which it is worth another try; at least one is told */
    static void answer(RoutingContext context, long seconds) {
        context.response().putHeader("Retry-After", String.valueOf(Math.max(1, seconds)));
        context.fail(429);
    }
}
