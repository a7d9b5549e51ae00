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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import poa.api.http.QueryNames;
import poa.api.http.Versions;
import poa.api.idempotency.Created;
import poa.api.idempotency.Idempotency;
import poa.api.limits.Bounded;
import poa.api.tenancy.Scopes;

@Path("/v1/cases/{caseId}/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class CaseDraftResource {
    private final DraftService service;
    private final Idempotency idempotency;

    CaseDraftResource(DraftService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @Bounded
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.CASES_WRITE)
    @Operation(operationId = "addDraft", summary = "Add a draft and score it", description = """
            Adds a revision, and judges it by all that the case knows: what is stated, the notices, the last denial, what was \
            sent before. It is never changed; the next revision is another draft. 409 on a closed or reinstated case, and \
            where the suspension's type is not known.""")
    @Parameter(ref = "IdempotencyKey")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = CaseDraftView.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "409", ref = "Conflict")
    @APIResponse(responseCode = "413", ref = "BodyTooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "InvalidInput")
    public RestResponse<CaseDraftView> add(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @Valid CaseDraftRequest request) {
        var id = Ids.inPath(caseId);
        return idempotency.once(() -> {
            var added = service.add(id, request);
            return new Created<>(added, CaseDraftView.path(id, added.number()), Versions.UNCHANGING, id);
        });
    }

    @GET
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "listDrafts", summary = "List the drafts", description = """
            The revisions of the appeal without their texts, the first one first.""")
    @APIResponse(responseCode = "200", description = "One page of drafts.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<CaseDraftView.PageView> list(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @BeanParam PageQuery query,
            UriInfo uri) {
        var page = NumberedPage.read(
                query,
                uri,
                "drafts " + caseId,
                (number, most) -> service.page(Ids.inPath(caseId), number, most),
                draft -> draft.number);
        return page.reply(CaseDraftView.PageView.of(page), uri).build();
    }

    @GET
    @Path("/{number}")
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "getDraft", summary = "Read a draft", description = """
            A revision with its text, and how it was judged when it was added.""")
    @APIResponse(responseCode = "200", description = "The draft.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    public RestResponse<CaseDraftView> get(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestPath @Parameter(description = CaseParameters.NUMBER, example = "1") String number,
            Request request) {
        var view = CaseDraftView.of(service.get(Ids.inPath(caseId), Ids.numberInPath(number)));
        return Versions.reply(request, Versions.UNCHANGING, view);
    }

    @GET
    @Path("/{number}/assessment")
    @RolesAllowed(Scopes.CASES_READ)
    @Operation(operationId = "getDraftAssessment", summary = "Read how a draft was judged", description = """
            As it was judged when it was added, with its rule set, whatever the rules are today. With `compareTo`, what was \
            mended against another draft of the case, what is new, what stayed, and how each score changed.""")
    @APIResponse(responseCode = "200", description = "The assessment.")
    @APIResponse(responseCode = "304", ref = "NotModified")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<DraftAssessmentView> assessment(
            @RestPath @Parameter(description = CaseParameters.CASE_ID, example = CaseParameters.CASE_ID_EXAMPLE)
                    String caseId,
            @RestPath @Parameter(description = CaseParameters.NUMBER, example = "1") String number,
            @RestQuery
                    @Parameter(
                            description = "Number of another draft of the case.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
                    String compareTo,
            Request request,
            UriInfo uri) {
        QueryNames.allow(uri, Set.of("compareTo"));
        var view = service.assessment(
                Ids.inPath(caseId),
                Ids.numberInPath(number),
                compareTo == null ? null : Ids.numberInQuery("compareTo", compareTo));
        return Versions.reply(request, Versions.UNCHANGING, view);
    }
}
