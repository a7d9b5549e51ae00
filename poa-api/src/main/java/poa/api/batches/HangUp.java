package poa.api.batches;

import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Ends what the framework would end only after the other side has taken all that was written to it. */
final class HangUp {
    private HangUp() {}

    static void now(RoutingContext caller) {
        if (caller.request().version() == HttpVersion.HTTP_2) {
            caller.response().reset();
        } else if (caller.request().connection() instanceof ConnectionBase connection) {
            // nobody is left to be told what came of it
            var unused = connection.channelHandlerContext().close();
        }
    }
}
