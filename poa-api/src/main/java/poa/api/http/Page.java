package poa.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One page of a list.
 *
 * @param limit as it was asked for
 * @param nextCursor null on the last page
 */
public record Page<T>(List<T> items, int limit, String nextCursor) {

    /** A reply with the page's view and, unless it is the last, a link to the next. */
    public <V> RestResponse.ResponseBuilder<V> reply(V view, UriInfo uri) {
        var reply = RestResponse.ResponseBuilder.ok(view);
        return nextCursor == null
                ? reply
                : reply.header(
                        "Link",
                        "<%s?limit=%d&cursor=%s>; rel=\"next\""
                                .formatted(uri.getRequestUri().getPath(), limit, nextCursor));
    }
}
