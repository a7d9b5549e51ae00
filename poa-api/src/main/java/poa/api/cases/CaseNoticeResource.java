package poa.api.cases;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import poa.api.http.Ids;
import poa.api.http.PageQuery;
import poa.api.http.Versions;
import poa.api.idempotency.Created;
import poa.api.idempotency.Idempotency;
import poa.api.limits.Bounded;
import poa.api.tenancy.Scopes;

@Path("/v1/cases/{caseId}/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class CaseNoticeResource {
    private final NoticeService service;
    private final Idempotency idempotency;

    CaseNoticeResource(NoticeService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Bounded
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "addNotice", summary = "Add a notice", description = """
            Files a message of Amazon: a notice, a denial, a request for more information. It is read at once: its type is \
            the case's where none is stated, its term the case's deadline, and an answer to what was sent last is that submission's \
            outcome. 409 on a closed case.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The notice.",
            content = @Content(schema = @Schema(implementation = CaseNoticeView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<CaseNoticeView> add(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @Valid CaseNoticeRequest request) {
        var id = Ids.inPath(caseId);
        return idempotency.once(() -> {
            var added = service.add(id, request);
            return new Created<>(added, CaseNoticeView.path(id, added.number()), Versions.UNCHANGING, id);
        });
    }

    @GET
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "listNotices", summary = "List the notices", description = """
            The messages of Amazon that were filed in the case, the first one first.""")
    @APIResponse(responseCode = "200", description = "One page of notices.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<CaseNoticeView.PageView> list(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var page = NumberedPage.read(
                query,
                uri,
                "notices " + caseId,
                (number, most) -> service.page(Ids.inPath(caseId), number, most),
                notice -> notice.number);
        return page.reply(CaseNoticeView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "getNotice", summary = "Read a notice", description = """
            A message of Amazon as it came, and as it was read then.""")
    @APIResponse(responseCode = "200", description = "The notice.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public RestResponse<CaseNoticeView> get(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestPath @Parameter(description = CaseParameters.NUMBER, example = "1") String number,
            Request request) {
        var view = service.get(Ids.inPath(caseId), Ids.numberInPath(number));
        return Versions.reply(request, Versions.UNCHANGING, view);
    }
}
