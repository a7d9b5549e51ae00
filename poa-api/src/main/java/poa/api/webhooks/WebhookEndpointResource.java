package poa.api.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
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

@Path("/v1/webhook-endpoints")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.WEBHOOKS)
@Tag(name = "Webhooks")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class WebhookEndpointResource {
    static final String ENDPOINT_ID = "Id of the endpoint.";
    static final String ENDPOINT_ID_EXAMPLE = "01932b5c-7a10-7cde-8f04-000000000001";
    private static final Set<String> PARAMETERS = Set.of("limit", "cursor");

    private final WebhookEndpointService service;
    private final WebhookEndpointRepository endpoints;
    private final Destinations destinations;
    private final Idempotency idempotency;
    private final CurrentAgency current;

    WebhookEndpointResource(
            WebhookEndpointService service,
            WebhookEndpointRepository endpoints,
            Destinations destinations,
            Idempotency idempotency,
            CurrentAgency current) {
        this.service = service;
        this.endpoints = endpoints;
        this.destinations = destinations;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createWebhookEndpoint", summary = "Subscribe to events", description = """
            From now on the URL is sent what happens, by POST, signed with the secret that the reply shows this once (and again \
            to who repeats the request with its `Idempotency-Key`). The URL is not asked to confirm. 409 where the agency has 20 \
            already. To unsubscribe, DELETE what `Location` names.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The endpoint and its secret.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointView.NewView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<WebhookEndpointView.NewView> create(@Valid WebhookEndpointRequest request) {
        check(request.url());
        return once(() -> service.create(request));
    }

    @GET
    @Transactional
    @Operation(operationId = "listWebhookEndpoints", summary = "List the webhook endpoints", description = """
            The agency's endpoints, the newest first, with those that are disabled, and why. None shows its secret.""")
    @APIResponse(responseCode = "200", description = "One page of endpoints.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<WebhookEndpointView.PageView> list(@BeanParam PageQuery query, UriInfo uri) {
        QueryNames.allow(uri, PARAMETERS);
        var request = PageRequest.of(query);
        var found = endpoints.page(current.id(), request.after("webhook-endpoints"), request.limit() + 1);
        var page = request.page(found, "webhook-endpoints", WebhookEndpointEntity::key);
        return page.reply(WebhookEndpointView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{endpointId}")
    @Operation(operationId = "getWebhookEndpoint", summary = "Read a webhook endpoint", description = """
            Where it is, what it is told of, and whether it is well. Not its secret. The ETag counts changes of what is \
            set, and that it was disabled, not `failingSince`.""")
    @APIResponse(responseCode = "200", description = "The endpoint.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<WebhookEndpointView> get(
            @RestPath @Parameter(description = ENDPOINT_ID, example = ENDPOINT_ID_EXAMPLE) String endpointId,
            Request request) {
        var view = service.get(Ids.inPath(endpointId));
        return Versions.reply(request, view.version(), view);
    }

    @PATCH
    @Path("/{endpointId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(operationId = "changeWebhookEndpoint", summary = "Change a webhook endpoint", description = """
            Sets the fields that are sent. `enabled` true also lets one go on that the service disabled; what was pending then \
            is sent now. The URL stays: for another one, make another endpoint.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = WebhookEndpointChange.class)))
    @APIResponse(responseCode = "200", description = "The endpoint as it is now.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<WebhookEndpointView> change(
            @RestPath @Parameter(description = ENDPOINT_ID, example = ENDPOINT_ID_EXAMPLE) String endpointId,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read.", example = "\"v1\"")
                    String ifMatch,
            JsonNode fields) {
        var changed = service.change(Ids.inPath(endpointId), ifMatch, fields);
        return Versions.changed(changed.version(), changed);
    }

    @DELETE
    @Path("/{endpointId}")
    @Operation(operationId = "deleteWebhookEndpoint", summary = "Unsubscribe", description = """
            It is sent nothing more but what is under way; what was pending is dropped, and its log is deleted. No `If-Match` is \
            needed: tools that subscribe by themselves have none.""")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void delete(
            @RestPath @Parameter(description = ENDPOINT_ID, example = ENDPOINT_ID_EXAMPLE) String endpointId) {
        service.delete(Ids.inPath(endpointId));
    }

    @POST
    @Path("/{endpointId}/secret-rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rotateWebhookSecret", summary = "Replace a secret", description = """
            Makes a new secret, shown this once. For `overlapSeconds` events are signed with both, so that the receiver can be \
            switched over without a gap; with 0 the old one ends at once. An older one that still overlapped ends now.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The endpoint and its new secret.",
            content = @Content(schema = @Schema(implementation = WebhookEndpointView.NewView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<WebhookEndpointView.NewView> rotate(
            @RestPath @Parameter(description = ENDPOINT_ID, example = ENDPOINT_ID_EXAMPLE) String endpointId,
            @Valid SecretRotationRequest request) {
        var id = Ids.inPath(endpointId);
        return once(() -> service.rotate(id, request));
    }

    private void check(String url) {
        try {
            destinations.check(url);
        } catch (DestinationException refused) {
            throw ProblemException.invalid("/url", refused.getMessage());
        }
    }

    private RestResponse<WebhookEndpointView.NewView> once(Supplier<WebhookEndpointView.NewView> step) {
        return idempotency.once(() -> {
            var made = step.get();
            return new Created<>(
                    made, WebhookEndpointView.path(made.id()), made.endpoint().version(), null);
        });
    }
}
