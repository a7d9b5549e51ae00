package poa.api.http;

import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Logs what failed and where, without the messages of exceptions: they may quote a draft or a notice. */
final class FailureLog {
    private static final Logger LOG = Logger.getLogger(FailureLog.class);
    private static final int MAX_CAUSES = 8;

    private FailureLog() {}

    static void write(Throwable fault, RoutingContext context) {
        LOG.errorf("Request %s failed%n%s", RequestId.of(context), trace(fault));
    }

    static String trace(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .map(cause -> cause.getClass().getName() + frames(cause))
                .collect(Collectors.joining(System.lineSeparator() + "caused by "));
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .map(frame -> System.lineSeparator() + "    at " + frame)
                .collect(Collectors.joining());
    }
}
