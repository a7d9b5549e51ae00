package poa.api.http;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import java.util.OptionalInt;

/** What a refused caller is told to show (RFC 6750). */
final class Challenge {
    static final String HEADER = "WWW-Authenticate";
    private static final String SCHEME = "Bearer realm=\"poa\"";

    private Challenge() {}

    /** The status that a fault of the framework's security stands for, if it is one. */
    static OptionalInt status(Throwable fault) {
        if (fault instanceof AuthenticationException || fault instanceof UnauthorizedException) {
            return OptionalInt.of(401);
        }
        return fault instanceof ForbiddenException ? OptionalInt.of(403) : OptionalInt.empty();
    }

    static String of(int status, RoutingContext context) {
        if (status == 403) {
            return SCHEME + ", error=\"insufficient_scope\"";
        }
        return context.request().headers().contains("Authorization") ? SCHEME + ", error=\"invalid_token\"" : SCHEME;
    }
}
