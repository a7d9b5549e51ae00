package poa.api.webhooks;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import poa.api.http.PageQuery;
import poa.api.http.PageRequest;
import poa.api.http.ProblemException;
import poa.api.http.QueryNames;

@Path("/v1/event-types")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Webhooks")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class EventTypeResource {
    private static final Set<String> PARAMETERS = Set.of("limit", "cursor");

    @GET
    @Operation(operationId = "listEventTypes", summary = "List the event types", description = """
            What webhook endpoints can be told of, and when each is sent.""")
    @APIResponse(responseCode = "200", description = "One page of event types.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<EventTypeView.PageView> list(@BeanParam PageQuery query, UriInfo uri) {
        QueryNames.allow(uri, PARAMETERS);
        var page = PageRequest.of(query).of(List.of(EventType.values()), EventType::code);
        return page.reply(EventTypeView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{eventType}/samples")
    @Operation(operationId = "listEventSamples", summary = "Read samples of an event type", description = """
            Events of this type as they are sent, in a bare array: what tools without code want to see before the first \
            one comes. They tell of no case that there is.""")
    @APIResponse(responseCode = "200", description = "The samples.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public List<EventPayload> samples(
            @RestPath @Parameter(description = "Code of the type.", example = "case.status_changed") String eventType) {
        return EventType.of(eventType)
                .map(EventSamples::of)
                .orElseThrow(() -> ProblemException.notFound("There is no event type of this code."));
    }
}
