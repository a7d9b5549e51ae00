package poa.api.http;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A span for each request to an operation, where an operator wants traces. The framework's own would hold the path and the query as
 * the caller sent them, his address and program, and messages of exceptions: names, and words of drafts. These hold what the labels of
 * {@link RequestMeter} do.
 */
@Singleton
class RequestTracer {
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final int FIRST_OF_OURS = 500;

    private final Tracer tracer;
    private final Routes routes;
    private final boolean off;

    RequestTracer(Tracer tracer, Routes routes, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean off) {
        this.tracer = tracer;
        this.routes = routes;
        this.off = off;
    }

    void register(@Observes Filters filters) {
        if (!off) {
            filters.register(this::enter, RequestMeter.BEFORE_ENTRY);
        }
    }

    private void enter(RoutingContext context) {
        route(context).ifPresent(route -> trace(context, route));
        context.next();
    }

    private Optional<String> route(RoutingContext context) {
        var path = context.request().path();
        return path == null ? Optional.empty() : routes.template(path);
    }

    @SuppressWarnings("MustBeClosedChecker") // closed when the request ends
    private void trace(RoutingContext context, String route) {
        var method = RequestMeter.method(context);
        var span = tracer.spanBuilder(method + " " + route)
                .setSpanKind(SpanKind.SERVER)
                .setParent(W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), context.request(), new ParentOnly()))
                .setAttribute(METHOD, method)
                .setAttribute(ROUTE, route)
                .startSpan();
        // of the request, not of this thread: whoever works for it finds it, and the log has its id
        var scope = Context.root().with(span).makeCurrent();
        context.addEndHandler(done -> {
            end(span, context.response().getStatusCode());
            scope.close();
        });
    }

    private static void end(Span span, int status) {
        span.setAttribute(STATUS, status);
        if (status >= FIRST_OF_OURS) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    /** Of what a caller says about his own trace the ids alone; the rest (tracestate, baggage) may be any text. */
    private static final class ParentOnly implements TextMapGetter<HttpServerRequest> {
        private static final String PARENT = "traceparent";

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return List.of(PARENT);
        }

        @Override
        public String get(HttpServerRequest request, String key) {
            return key.equals(PARENT) && request != null ? request.getHeader(PARENT) : null;
        }
    }
}
