package poa.api.http;

import io.vertx.ext.web.RoutingContext;
import java.util.stream.Stream;

/** What tells browsers and caches between to keep a reply to its caller. The rest is in application.properties. */
final class SafeHeaders {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
    /** The page that shows the API has scripts of its own in itself; it holds nothing of anybody's and asks this service alone. */
    private static final String PAGE =
            "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'none'";

    private static final String A_YEAR = "max-age=31536000";

    private SafeHeaders() {}

    static void set(RoutingContext context) {
        var path = context.request().path();
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", isUnder(path, "/docs") ? PAGE : NOTHING);
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (isUnder(path, "/v1")
                && Stream.of("/v1/rules", "/v1/suspension-types").noneMatch(one -> isUnder(path, one))) {
            headers.set("Cache-Control", "no-store");
        }
        if ("https".equals(context.request().scheme())) {
            headers.set("Strict-Transport-Security", A_YEAR);
        }
    }

    private static boolean isUnder(String path, String folder) {
        return path != null && (path.equals(folder) || path.startsWith(folder + "/"));
    }
}
