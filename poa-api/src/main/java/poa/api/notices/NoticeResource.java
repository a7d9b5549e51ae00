package poa.api.notices;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import poa.api.limits.Bounded;
import poa.api.tenancy.Scopes;
import poa.rules.Assessor;

@Path("/v1/notices")
@RolesAllowed(Scopes.ASSESS)
@Tag(name = "Notices")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "413", ref = "BodyTooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "InvalidInput")
@APIResponse(responseCode = "500", ref = "InternalError")
class NoticeResource {
    private final Assessor assessor;

    NoticeResource(Assessor assessor) {
        this.assessor = assessor;
    }

    @POST
    @Bounded
    @Path("/parse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "parseNotice", summary = "Read a notice or a denial", description = """
            Reads a message of Amazon as it was pasted and says what it does, of which suspension type it is, what it \
            names, what it asks for and by when, each with the place that it was read from. What the text does not say \
            is null or empty. A text that is no such message has kind `OTHER` and a line in `notes`. The reply's \
            `suspension` can be sent to `/v1/assessments` as it is, once its type is known. Stores nothing.""")
    @APIResponse(responseCode = "200", description = "What the message says.")
    public ParsedNoticeView parse(@Valid NoticeRequest request) {
        return ParsedNoticeView.of(assessor.parseNotice(request.checkedText()));
    }
}
