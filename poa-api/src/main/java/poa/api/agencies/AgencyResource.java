package poa.api.agencies;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.http.MergePatch;
import poa.api.http.Versions;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

@Path("/v1/agency")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Agency")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class AgencyResource {
    private final CurrentAgency current;
    private final AgencyRepository agencies;
    private final AuditTrail audit;
    private final MergePatch patch;

    AgencyResource(CurrentAgency current, AgencyRepository agencies, AuditTrail audit, MergePatch patch) {
        this.current = current;
        this.agencies = agencies;
        this.audit = audit;
        this.patch = patch;
    }

    @GET
    @Transactional
    @Operation(operationId = "getAgency", summary = "Read the agency", description = """
            Whose cases these are, and how long closed ones are kept.""")
    @APIResponse(responseCode = "200", description = "The agency.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public RestResponse<AgencyView> get(Request request) {
        var agency = agencies.findById(current.id());
        return Versions.reply(request, agency.version, AgencyView.of(agency));
    }

    @PATCH
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(operationId = "changeAgency", summary = "Change the agency", description = """
            Sets the fields that are sent; null empties a field. With `retentionDays`, cases that have been closed for so \
            many days are erased on the service's next round, within the hour.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = AgencyRequest.class)))
    @APIResponse(responseCode = "200", description = "The agency as it is now.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<AgencyView> change(
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = "The ETag that was read.", example = "\"v1\"")
                    String ifMatch,
            JsonNode fields,
            Request request) {
        var agency = agencies.lock(current.id());
        Versions.require(ifMatch, agency.version);
        var changed = patch.apply(fields, new AgencyRequest(agency.name, agency.retentionDays));
        agency.name = changed.name();
        agency.retentionDays = changed.retentionDays();
        agency.version++;
        audit.write(agency.id, AuditAction.AGENCY_CHANGED);
        return Versions.changed(agency.version, AgencyView.of(agency));
    }
}
