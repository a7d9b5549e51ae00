package poa.api.http;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One page of a list.
 *
 * @param limit as it was asked for
 * @param nextCursor null on the last page
 */
public record Page<T>(List<T> items, int limit, String nextCursor) {
    private static final Set<String> PAGING = Set.of("limit", "cursor");

    /** A reply with the page's view and, unless it is the last, a link to the next. */
    public <V> RestResponse.ResponseBuilder<V> reply(V view, UriInfo uri) {
        var reply = RestResponse.ResponseBuilder.ok(view);
        return nextCursor == null
                ? reply
                : reply.header(
                        "Link",
                        "<%s?%slimit=%d&cursor=%s>; rel=\"next\""
                                .formatted(uri.getRequestUri().getPath(), filters(uri), limit, nextCursor));
    }

    /** The next page has the filters and the order of this one. */
    private static String filters(UriInfo uri) {
        return uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !PAGING.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> parameter.getKey() + "=" + encoded(value) + "&"))
                .collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
