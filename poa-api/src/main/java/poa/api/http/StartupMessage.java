package poa.api.http;

import io.quarkus.vertx.http.HttpServer;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Tells whoever started the service what to do next. */
@Singleton
class StartupMessage {
    private static final Logger LOG = Logger.getLogger(StartupMessage.class);

    void started(@ObservesAsync HttpServerStart start, HttpServer server) {
        var address = "http://" + start.options().getHost() + ":" + server.getPort();
        LOG.infof("""
                Open %s/docs, or post a draft:
                curl %s/v1/assessments -H 'Content-Type: application/json' \
                -d '{"suspension":{"type":"INAUTHENTIC"},"draft":{"text":"Dear Amazon ..."}}'""", address, address);
    }
}
