package poa.api.cases;

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
import poa.api.http.QueryNames;
import poa.api.http.Versions;
import poa.api.idempotency.Created;
import poa.api.idempotency.Idempotency;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class CaseResource {
    private final CaseService service;
    private final CaseSearch search;
    private final Idempotency idempotency;
    private final CurrentAgency agency;

    CaseResource(CaseService service, CaseSearch search, Idempotency idempotency, CurrentAgency agency) {
        this.service = service;
        this.search = search;
        this.idempotency = idempotency;
        this.agency = agency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "openCase", summary = "Open a case", description = """
            A file on one suspension of one client. Nothing is required: what is not stated of the suspension is read from \
            the notices that are added. 409 where another case has the `externalId`.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<CaseView> open(@Valid CaseRequest request) {
        return idempotency.once(() -> {
            var opened = service.open(request);
            return new Created<>(opened, CaseView.path(opened.id()), opened.version(), opened.id());
        });
    }

    @GET
    @Transactional
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "listCases", summary = "List and search cases", description = """
            The agency's cases, filtered and ordered. A page goes on behind the last case of the page before, so cases that \
            are opened meanwhile make none come twice or get lost. An unknown parameter is 400.""")
    @APIResponse(responseCode = "200", description = "One page of cases.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<CaseView.PageView> list(@BeanParam CaseFilter filter, @BeanParam PageQuery query, UriInfo uri) {
        QueryNames.allow(uri, CaseFilter.PARAMETERS);
        var request = PageRequest.of(query);
        var found = search.find(agency.id(), filter, request.after(filter.list()), request.limit() + 1);
        var page = request.page(found, filter.list(), filter.order()::keys);
        return page.reply(CaseView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{caseId}")
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "getCase", summary = "Read a case", description = """
            Where the case stands, what is stated of it, and how many notices, drafts and submissions it has.""")
    @APIResponse(responseCode = "200", description = "The case.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<CaseView> get(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            Request request) {
        var view = service.get(Ids.inPath(caseId));
        return Versions.reply(request, view.version(), view);
    }

    @PATCH
    @Path("/{caseId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "changeCase", summary = "Change a case", description = """
            Sets the fields that are sent; null empties a field (RFC 7396). `closed` puts the case away or opens it again. \
            What is in the case, and how its drafts were judged, stays as it is.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = CaseRequest.class)))
    @APIResponse(responseCode = "200", description = "The case as it is now.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<CaseView> change(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = CaseParameters.IF_MATCH, example = CaseParameters.IF_MATCH_EXAMPLE)
                    String ifMatch,
            JsonNode fields) {
        var view = service.change(Ids.inPath(caseId), ifMatch, fields);
        return Versions.changed(view.version(), view);
    }

    @DELETE
    @Path("/{caseId}")
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "eraseCase", summary = "Erase a case", description = """
            Takes the case away for good, with its notices, drafts, submissions and all that was derived from them. The \
            audit trail keeps that it was erased, and when, without content.""")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public void erase(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = CaseParameters.IF_MATCH, example = CaseParameters.IF_MATCH_EXAMPLE)
                    String ifMatch) {
        service.erase(Ids.inPath(caseId), ifMatch);
    }
}
