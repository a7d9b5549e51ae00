package poa.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.stream.IntStream;

/** Answers what fails before or outside the REST layer: no route, wrong method of a framework's route, limits, bad paths. */
@Singleton
class FailureRoutes {
    private final ObjectMapper mapper;

    FailureRoutes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        // before the framework's own, which would answer in HTML or JSON of another shape
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> answer(context, context.statusCode()));
        // where no route matches, or matching fails on the path, the context has no status
        IntStream.range(400, 600).forEach(status -> router.errorHandler(status, context -> answer(context, status)));
    }

    private void answer(RoutingContext context, int failed) {
        if (context.response().headWritten()) {
            // half a reply cannot be mended; closing tells the caller that it is half
            context.request().connection().close();
            return;
        }
        int status = status(failed, context.failure());
        if (status >= 500 && context.failure() != null) {
            FailureLog.write(context.failure(), context);
        }
        if (status == 401 || status == 403) {
            context.response().putHeader(Challenge.HEADER, Challenge.of(status, context));
        }
        if (status == 413) {
            // not closed from here: whoever still sends would lose the reply. The server reads the rest and drops it
            context.response().putHeader("Connection", "close");
        }
        if (status == 503) {
            context.response().putHeader("Retry-After", "1");
        }
        context.response()
                .setStatusCode(status)
                .putHeader(RequestId.HEADER, RequestId.of(context))
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(json(Problem.of(status, RequestId.of(context))));
    }

    /** A caller is looked up before the REST layer: what fails there fails here. */
    private static int status(int failed, Throwable fault) {
        if (DatabaseFaults.isPassing(fault)) {
            return 503;
        }
        return Challenge.status(fault).orElse(failed < 400 ? 500 : failed);
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
