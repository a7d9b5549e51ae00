package poa.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;

/** Tells a caller what an exception means to him, in a reply of its own or in a part of one. */
public final class Faults {
    private Faults() {}

    /** The log is told, too, where it is the service that failed. */
    public static Problem told(Throwable fault, RoutingContext context) {
        if (fault instanceof ProblemException problem) {
            return Problem.of(problem.type(), problem.getMessage(), problem.errors(), RequestId.of(context));
        }
        if (fault instanceof ConstraintViolationException violations) {
            return told(ProblemException.invalid(Violations.errors(violations)), context);
        }
        if (fault instanceof JsonProcessingException json) {
            return told(JsonFaults.problem(json), context);
        }
        FailureLog.write(fault, context);
        return told(DatabaseFaults.isPassing(fault) ? 503 : 500, context);
    }

    /** An error of which only the status is known. */
    public static Problem told(int status, RoutingContext context) {
        return Problem.of(status, RequestId.of(context));
    }
}
