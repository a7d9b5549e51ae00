package poa.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.RoutingContext;
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
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import poa.api.http.Ids;
import poa.api.http.PageQuery;
import poa.api.http.PageRequest;
import poa.api.http.ProblemException;
import poa.api.http.QueryNames;
import poa.api.http.Versions;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

@Path("/v1/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Keys")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class ApiKeyResource {
    private static final Set<String> PARAMETERS = Set.of("limit", "cursor");
    private static final String KEY_ID = "Id of the key.";
    private static final String KEY_ID_EXAMPLE = "0190a5d2-7c1e-7a31-9d3b-2f1c8e5b7a10";

    private final ApiKeys service;
    private final ApiKeyRepository keys;
    private final KnownKeys known;
    private final Door door;
    private final CurrentAgency current;

    ApiKeyResource(ApiKeys service, ApiKeyRepository keys, KnownKeys known, Door door, CurrentAgency current) {
        this.service = service;
        this.keys = keys;
        this.known = known;
        this.door = door;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "createApiKey", summary = "Make a key", description = """
            The reply shows the key, this once; only a hash of it is kept, so `Idempotency-Key` is refused here: nothing could \
            repeat the reply. The first key of a service must have the scope `admin`, and from then on callers need a key.""")
    @APIResponse(
            responseCode = "201",
            description = "The key.",
            content = @Content(schema = @Schema(implementation = ApiKeyView.NewView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<ApiKeyView.NewView> create(@Valid ApiKeyRequest request, RoutingContext context) {
        refuseRepeats(context);
        if (door.isOpen() && !request.scopes().contains(Scopes.ADMIN)) {
            throw ProblemException.invalid("/scopes", "must have admin in the first key: nobody could make another");
        }
        var made = service.create(request);
        door.shut();
        return created(made);
    }

    @GET
    @Transactional
    @Operation(operationId = "listApiKeys", summary = "List the keys", description = """
            The agency's keys, the newest first, with those that were revoked or have expired. None shows the key itself.""")
    @APIResponse(responseCode = "200", description = "One page of keys.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<ApiKeyView.PageView> list(@BeanParam PageQuery query, UriInfo uri) {
        QueryNames.allow(uri, PARAMETERS);
        var request = PageRequest.of(query);
        var found = keys.page(current.id(), request.after("api-keys"), request.limit() + 1);
        var page = request.page(found, "api-keys", ApiKeyEntity::key);
        return page.reply(ApiKeyView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{keyId}")
    @Transactional
    @Operation(operationId = "getApiKey", summary = "Read a key", description = """
            What is known of the key: name, scopes, when it was made, used last and expires. Not the key itself.""")
    @APIResponse(responseCode = "200", description = "The key.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<ApiKeyView> get(
            @RestPath @Parameter(description = KEY_ID, example = KEY_ID_EXAMPLE) String keyId, Request request) {
        var key = keys.get(current.id(), Ids.inPath(keyId));
        return Versions.reply(request, key.version, ApiKeyView.of(key));
    }

    @PATCH
    @Path("/{keyId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(operationId = "changeApiKey", summary = "Change a key", description = """
            Sets the fields that are sent; `expiresAt` null lets the key work without end. Scopes stay: for others, make \
            another key.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = ApiKeyChange.class)))
    @APIResponse(responseCode = "200", description = "The key as it is now.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<ApiKeyView> change(
            @RestPath @Parameter(description = KEY_ID, example = KEY_ID_EXAMPLE) String keyId,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read.", example = "\"v1\"")
                    String ifMatch,
            JsonNode fields) {
        var changed = service.change(Ids.inPath(keyId), ifMatch, fields);
        known.forget(changed.id());
        return Versions.changed(changed.version(), changed);
    }

    @DELETE
    @Path("/{keyId}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key", description = """
            It works no more: in this process at once, in others that share the database within 30 seconds. The list keeps \
            it. No `If-Match` is needed: a key that leaked does not wait.""")
    @APIResponse(responseCode = "204", description = "It is revoked.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void revoke(@RestPath @Parameter(description = KEY_ID, example = KEY_ID_EXAMPLE) String keyId) {
        var id = Ids.inPath(keyId);
        service.revoke(id);
        known.forget(id);
    }

    @POST
    @Path("/{keyId}/rotations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "rotateApiKey", summary = "Replace a key", description = """
            Makes a new key of the same name and scopes, shown this once. The old one goes on working for `overlapSeconds`, \
            so that callers can be switched over without a gap. 409 where the old one works no more.""")
    @APIResponse(
            responseCode = "201",
            description = "The new key.",
            content = @Content(schema = @Schema(implementation = ApiKeyView.NewView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<ApiKeyView.NewView> rotate(
            @RestPath @Parameter(description = KEY_ID, example = KEY_ID_EXAMPLE) String keyId,
            @Valid RotationRequest request,
            RoutingContext context) {
        refuseRepeats(context);
        var id = Ids.inPath(keyId);
        var made = service.rotate(id, request);
        known.forget(id);
        return created(made);
    }

    private static void refuseRepeats(RoutingContext context) {
        if (context.request().headers().contains("Idempotency-Key")) {
            throw ProblemException.badHeader("Idempotency-Key", "is not taken here: a key is shown once");
        }
    }

    private static RestResponse<ApiKeyView.NewView> created(ApiKeyView.NewView made) {
        return ResponseBuilder.<ApiKeyView.NewView>create(RestResponse.Status.CREATED)
                .entity(made)
                .header("Location", made.apiKey().path())
                .tag(Versions.tag(made.apiKey().version()))
                .build();
    }
}
