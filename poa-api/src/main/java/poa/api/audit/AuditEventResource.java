package poa.api.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import poa.api.http.Ids;
import poa.api.http.PageQuery;
import poa.api.http.PageRequest;
import poa.api.http.QueryNames;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

@Path("/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Agency")
@APIResponse(responseCode = "400", ref = "BadParameter")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class AuditEventResource {
    private static final Set<String> PARAMETERS = Set.of("caseId", "limit", "cursor");

    private final CurrentAgency current;
    private final AuditEventRepository events;

    AuditEventResource(CurrentAgency current, AuditEventRepository events) {
        this.current = current;
        this.events = events;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAuditEvents", summary = "List what happened", description = """
            Every change of the agency's data, the newest first. An event has no content, and stays when the case that it \
            tells of is erased.""")
    @APIResponse(responseCode = "200", description = "One page of events.")
    public RestResponse<AuditEventView.PageView> list(
            @RestQuery @Parameter(description = "Only events of this case, which may be gone.") String caseId,
            @BeanParam PageQuery query,
            UriInfo uri) {
        QueryNames.allow(uri, PARAMETERS);
        var request = PageRequest.of(query);
        var list = "audit-events " + caseId;
        var found = events.page(
                current.id(),
                caseId == null ? null : Ids.inQuery("caseId", caseId),
                request.after(list),
                request.limit() + 1);
        var page = request.page(found, list, AuditEventEntity::key);
        return page.reply(AuditEventView.PageView.of(page), uri).build();
    }
}
