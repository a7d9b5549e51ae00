package poa.api.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The ETag of a resource that counts its changes. */
public final class Versions {
    /** The version of what is written once. */
    public static final long UNCHANGING = 1;

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Lets a change pass where the caller has seen what it changes.
     *
     * @param ifMatch the header, null where it was not sent
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.preconditionRequired();
        }
        var tags = Stream.of(ifMatch.split(",")).map(String::strip).toList();
        if (!tags.contains("*") && !tags.contains("\"v" + version + "\"")) {
            throw ProblemException.preconditionFailed();
        }
    }

    /** What was changed, with the tag that the next change needs. */
    public static <T> RestResponse<T> changed(long version, T view) {
        return ResponseBuilder.ok(view).tag(tag(version)).build();
    }

    /** 304 where the caller has this version already, else the view with its tag. */
    @SuppressWarnings("unchecked")
    public static <T> RestResponse<T> reply(Request request, long version, T view) {
        var tag = tag(version);
        return request.evaluatePreconditions(tag) == null
                ? changed(version, view)
                : (RestResponse<T>) ResponseBuilder.notModified(tag).build();
    }
}
