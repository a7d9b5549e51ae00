package poa.api.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a request whose own answer takes too long, and one whose body comes in drop by drop. Work that has begun is not
 * broken off: it may still be done, which an Idempotency-Key lets the caller find out. A reply that has begun goes on.
 */
@Singleton
class DeadlineFilter {
    private static final int AFTER_ENTRY = 950_000;

    private final long millis;
    private final LimitMeters meters;

    DeadlineFilter(LimitsConfig config, LimitMeters meters) {
        this.millis = config.requestTime().toMillis();
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AFTER_ENTRY);
    }

    private void enter(RoutingContext context) {
        long timer = context.vertx().setTimer(millis, due -> end(context));
        context.addEndHandler(done -> context.vertx().cancelTimer(timer));
        context.next();
    }

    private void end(RoutingContext context) {
        if (context.response().headWritten()) {
            return;
        }
        meters.refused(Refusal.DEADLINE);
        // what of the body is still to come must not be taken for the next request
        context.addEndHandler(done -> context.request().connection().close());
        context.response().putHeader("Connection", "close");
        context.fail(503);
    }
}
