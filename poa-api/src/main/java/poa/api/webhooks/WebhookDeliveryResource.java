package poa.api.webhooks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import poa.api.http.Ids;
import poa.api.http.PageQuery;
import poa.api.http.PageRequest;
import poa.api.http.ProblemException;
import poa.api.http.QueryNames;
import poa.api.http.Versions;
import poa.api.idempotency.Created;
import poa.api.idempotency.Idempotency;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

@Path("/v1/webhook-endpoints/{endpointId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.WEBHOOKS)
@Tag(name = "Webhooks")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class WebhookDeliveryResource {
    private static final Set<String> PARAMETERS = Set.of("state", "limit", "cursor");
    private static final String DELIVERY_ID = "Id of the delivery.";
    private static final String DELIVERY_ID_EXAMPLE = "01932b5c-7a10-7cde-8f05-000000000001";

    private final WebhookEndpointService service;
    private final WebhookEndpointRepository endpoints;
    private final WebhookDeliveryRepository deliveries;
    private final Idempotency idempotency;
    private final CurrentAgency current;

    WebhookDeliveryResource(
            WebhookEndpointService service,
            WebhookEndpointRepository endpoints,
            WebhookDeliveryRepository deliveries,
            Idempotency idempotency,
            CurrentAgency current) {
        this.service = service;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @Path("/tests")
    @Operation(operationId = "testWebhookEndpoint", summary = "Send a test event", description = """
            Sends `webhook.test`, once: what came of it is in the delivery that `Location` names, after a second or two. 409 \
            where the endpoint is disabled.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The delivery, which is not attempted yet.",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<WebhookDeliveryView> test(
            @RestPath
                    @Parameter(
                            description = WebhookEndpointResource.ENDPOINT_ID,
                            example = WebhookEndpointResource.ENDPOINT_ID_EXAMPLE)
                    String endpointId) {
        var id = Ids.inPath(endpointId);
        return once(() -> service.test(id));
    }

    @GET
    @Path("/deliveries")
    @Transactional
    @Operation(operationId = "listWebhookDeliveries", summary = "List what was sent", description = """
            The deliveries of the last 30 days to this endpoint, the newest first: what is pending, what arrived, what was given \
            up and why.""")
    @APIResponse(responseCode = "200", description = "One page of deliveries.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<WebhookDeliveryView.PageView> list(
            @RestPath
                    @Parameter(
                            description = WebhookEndpointResource.ENDPOINT_ID,
                            example = WebhookEndpointResource.ENDPOINT_ID_EXAMPLE)
                    String endpointId,
            @RestQuery
                    @Parameter(
                            description = "Only deliveries of this state.",
                            schema = @Schema(implementation = DeliveryState.class))
                    String state,
            @BeanParam PageQuery query,
            UriInfo uri) {
        QueryNames.allow(uri, PARAMETERS);
        var endpoint = endpoints.get(current.id(), Ids.inPath(endpointId));
        var request = PageRequest.of(query);
        var list = "webhook-deliveries " + endpoint.id + " " + state;
        var found = deliveries.page(current.id(), endpoint.id, state(state), request.after(list), request.limit() + 1);
        var page = request.page(found, list, WebhookDeliveryEntity::key);
        return page.reply(WebhookDeliveryView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/deliveries/{deliveryId}")
    @Transactional
    @Operation(operationId = "getWebhookDelivery", summary = "Read a delivery", description = """
            How far one event has come to this endpoint.""")
    @APIResponse(responseCode = "200", description = "The delivery.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public RestResponse<WebhookDeliveryView> get(
            @RestPath
                    @Parameter(
                            description = WebhookEndpointResource.ENDPOINT_ID,
                            example = WebhookEndpointResource.ENDPOINT_ID_EXAMPLE)
                    String endpointId,
            @RestPath @Parameter(description = DELIVERY_ID, example = DELIVERY_ID_EXAMPLE) String deliveryId,
            Request request) {
        var delivery = deliveries.get(current.id(), Ids.inPath(endpointId), Ids.inPath(deliveryId));
        return Versions.reply(request, delivery.version, WebhookDeliveryView.of(delivery));
    }

    @POST
    @Path("/deliveries/{deliveryId}/retries")
    @Operation(operationId = "retryWebhookDelivery", summary = "Send an event again", description = """
            At once, whether it was given up, arrived or waits for its next attempt; should that fail, the schedule begins \
            anew. The event keeps its id, so a receiver that had it already can tell. 409 where the endpoint is disabled or the \
            delivery is being attempted at this moment.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The delivery, which is pending again.",
            content = @Content(schema = @Schema(implementation = WebhookDeliveryView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    public RestResponse<WebhookDeliveryView> retry(
            @RestPath
                    @Parameter(
                            description = WebhookEndpointResource.ENDPOINT_ID,
                            example = WebhookEndpointResource.ENDPOINT_ID_EXAMPLE)
                    String endpointId,
            @RestPath @Parameter(description = DELIVERY_ID, example = DELIVERY_ID_EXAMPLE) String deliveryId) {
        var id = Ids.inPath(endpointId);
        var retried = Ids.inPath(deliveryId);
        return once(() -> service.retry(id, retried));
    }

    /** Null for all. */
    private static DeliveryState state(String name) {
        return name == null
                ? null
                : Stream.of(DeliveryState.values())
                        .filter(state -> state.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                ProblemException.badParameter("state", "must be one of PENDING, DELIVERED, FAILED"));
    }

    private RestResponse<WebhookDeliveryView> once(Supplier<WebhookDeliveryView> step) {
        return idempotency.once(() -> {
            var view = step.get();
            return new Created<>(view, view.path(), view.version(), view.caseId());
        });
    }
}
