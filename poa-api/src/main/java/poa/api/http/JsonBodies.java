package poa.api.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** JSON is UTF-8 (RFC 8259). Jackson guesses UTF-16 and UTF-32 and lets overlong forms pass; no body at all it reads as null. */
@Provider
class JsonBodies implements ReaderInterceptor {
    private final CurrentVertxRequest request;

    JsonBodies(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!isJson(context.getMediaType())) {
            return context.proceed();
        }
        if (request.getCurrent().request().getHeader("Content-Type") == null) {
            // a page of any site may send such a body without asking first
            throw new WebApplicationException(415);
        }
        byte[] body = context.getInputStream().readNBytes(JsonText.MAX_BYTES + 1);
        JsonText.check(body);
        BodyDigest.keep(body, request.getCurrent());
        context.setInputStream(new ByteArrayInputStream(body));
        var read = context.proceed();
        if (read == null) {
            throw ProblemException.malformed("", "is empty or null");
        }
        return read;
    }

    private static boolean isJson(MediaType type) {
        return MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                || type != null && type.getSubtype().endsWith("+json");
    }
}
