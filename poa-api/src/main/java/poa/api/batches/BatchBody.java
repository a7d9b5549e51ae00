package poa.api.batches;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The limit of bodies is not for a batch, which is never held: each line of it has that limit. */
@Singleton
class BatchBody {
    /** Before the first of all others, which looks at the length. */
    private static final int BEFORE_ENTRY = 1_000_001;

    /** So long a refused caller may go on sending, lest the end of the connection overtakes the refusal. */
    private static final int LINGER_MILLIS = 2_000;

    void register(@Observes Filters filters) {
        filters.register(BatchBody::enter, BEFORE_ENTRY);
    }

    private static void enter(RoutingContext context) {
        var request = context.request();
        if (HttpMethod.POST.equals(request.method()) && BatchResource.PATH.equals(request.path())) {
            // where the body ends is known already; here it would be held against the limit
            request.headers().remove("Content-Length");
            context.addEndHandler(done -> {
                if (context.response().getStatusCode() >= 400) {
                    context.vertx().setTimer(LINGER_MILLIS, late -> hangUp(context));
                }
            });
        }
        context.next();
    }

    private static void hangUp(RoutingContext context) {
        if (!context.request().isEnded()) {
            context.request().connection().close();
        }
    }
}
