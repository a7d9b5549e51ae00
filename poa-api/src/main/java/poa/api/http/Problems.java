package poa.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what resources and the REST layer throw. What fails before or outside them is answered by {@link FailureRoutes}. */
@Singleton
class Problems {
    private static final Set<String> RETRY = Set.of(ProblemType.IN_PROGRESS.uri(), ProblemType.UNAVAILABLE.uri());

    private final Routes routes;

    Problems(Routes routes) {
        this.routes = routes;
    }

    @ServerExceptionMapper
    Response problem(ProblemException fault, RoutingContext context) {
        var reply = reply(Faults.told(fault, context));
        return (fault.type() == ProblemType.FORBIDDEN ? challenge(reply, 403, context) : reply).build();
    }

    @ServerExceptionMapper({
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        UnauthorizedException.class
    })
    Response caller(SecurityException fault, RoutingContext context) {
        return challenge(reply(Problem.of(401, RequestId.of(context))), 401, context)
                .build();
    }

    @ServerExceptionMapper
    Response scope(ForbiddenException fault, RoutingContext context) {
        return challenge(reply(Problem.of(403, RequestId.of(context))), 403, context)
                .build();
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException fault, RoutingContext context) {
        return reply(Faults.told(fault, context)).build();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response json(JsonProcessingException fault, RoutingContext context) {
        return reply(Faults.told(fault, context)).build();
    }

    @ServerExceptionMapper
    Response method(NotAllowedException fault, RoutingContext context) {
        return reply(Problem.of(405, RequestId.of(context)))
                .header(HttpHeaders.ALLOW, routes.allowed(context.request().path()))
                .build();
    }

    @ServerExceptionMapper
    Response status(WebApplicationException fault, RoutingContext context) {
        if (fault.getCause() instanceof ProblemException problem) {
            return problem(problem, context);
        }
        if (fault.getCause() instanceof JsonProcessingException json) {
            return json(json, context);
        }
        int status = fault.getResponse().getStatus();
        return status < 400
                ? fault.getResponse()
                : reply(Problem.of(status, RequestId.of(context))).build();
    }

    @ServerExceptionMapper
    Response failure(Throwable fault, RoutingContext context) {
        return reply(Faults.told(fault, context)).build();
    }

    private static Response.ResponseBuilder challenge(
            Response.ResponseBuilder reply, int status, RoutingContext context) {
        return reply.header(Challenge.HEADER, Challenge.of(status, context));
    }

    private static Response.ResponseBuilder reply(Problem problem) {
        var reply = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (RETRY.contains(problem.type())) {
            reply.header(HttpHeaders.RETRY_AFTER, 1);
        }
        // the rest of a body that nobody reads must not be taken for the next request
        return problem.status() == 413 ? reply.header("Connection", "close") : reply;
    }
}
