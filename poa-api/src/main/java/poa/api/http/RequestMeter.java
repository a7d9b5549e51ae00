package poa.api.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Times every request. The framework's own meter takes the path itself for a label where a request fails before it is routed, and
 * whatever the caller sends for a method: names would get into the metrics, and each would stay in memory.
 */
@Singleton
class RequestMeter {
    /** Before the entry, so that what is refused there counts, too. */
    static final int BEFORE_ENTRY = EntryFilter.FIRST + 1;

    private static final String OTHER = "other";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] STEPS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Routes routes;

    RequestMeter(MeterRegistry registry, Routes routes) {
        this.registry = registry;
        this.routes = routes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_ENTRY);
    }

    private void enter(RoutingContext context) {
        var sample = Timer.start(registry);
        context.addEndHandler(done -> sample.stop(timer(context)));
        context.next();
    }

    private Timer timer(RoutingContext context) {
        var path = context.request().path();
        return Timer.builder("http.server.requests")
                .description("Requests, by the template of their path")
                .tag("method", method(context))
                .tag("uri", path == null ? OTHER : routes.template(path).orElse(OTHER))
                .tag("status", String.valueOf(context.response().getStatusCode()))
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    /** One of those that there are. */
    static String method(RoutingContext context) {
        var method = context.request().method().name();
        return METHODS.contains(method) ? method : OTHER;
    }
}
