package poa.api.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import poa.api.http.Versions;
import poa.api.idempotency.Created;
import poa.api.idempotency.Idempotency;
import poa.api.tenancy.Scopes;

@Path("/v1/cases/{caseId}/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class SubmissionResource {
    private final SubmissionService service;
    private final Idempotency idempotency;

    SubmissionResource(SubmissionService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "addSubmission", summary = "Add a submission", description = """
            Takes down that a draft was sent to Amazon. 409 where the last submission has no outcome yet, on a closed or \
            reinstated case, and where there is no draft.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The submission.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<SubmissionView> add(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @Valid SubmissionRequest request) {
        var id = Ids.inPath(caseId);
        return idempotency.once(() -> {
            var added = service.add(id, request);
            return new Created<>(added, SubmissionView.path(id, added.attempt()), added.version(), id);
        });
    }

    @GET
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "listSubmissions", summary = "List the submissions", description = """
            What was sent to Amazon and what came of it, the first one first.""")
    @APIResponse(responseCode = "200", description = "One page of submissions.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<SubmissionView.PageView> list(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var page = NumberedPage.read(
                query,
                uri,
                "submissions " + caseId,
                (number, most) -> service.page(Ids.inPath(caseId), number, most),
                submission -> submission.attempt);
        return page.reply(SubmissionView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{attempt}")
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "getSubmission", summary = "Read a submission", description = """
            A draft that was sent, and what came of it.""")
    @APIResponse(responseCode = "200", description = "The submission.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public RestResponse<SubmissionView> get(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestPath @Parameter(description = CaseParameters.NUMBER, example = "1") String attempt,
            Request request) {
        var view = service.get(Ids.inPath(caseId), Ids.numberInPath(attempt));
        return Versions.reply(request, view.version(), view);
    }

    @PATCH
    @Path("/{attempt}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "changeSubmission", summary = "Take down what came of a submission", description = """
            Sets the fields that are sent; null empties a field (RFC 7396). With Amazon's `reply` alone, the outcome is read \
            from it. Only the last submission of a case can be changed; 409 for an earlier one and on a closed case.""")
    @RequestBody(content = @Content(schema = @Schema(implementation = SubmissionChange.class)))
    @APIResponse(responseCode = "200", description = "The submission as it is now.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "412", ref = "PreconditionFailed")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    @APIResponse(responseCode = "428", ref = "PreconditionRequired")
    public RestResponse<SubmissionView> change(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestPath @Parameter(description = CaseParameters.NUMBER, example = "1") String attempt,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = CaseParameters.IF_MATCH, example = CaseParameters.IF_MATCH_EXAMPLE)
                    String ifMatch,
            JsonNode fields) {
        var view = service.change(Ids.inPath(caseId), Ids.numberInPath(attempt), ifMatch, fields);
        return Versions.changed(view.version(), view);
    }
}
