package poa.api.assessments;

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

@Path("/v1/assessments")
@RolesAllowed(Scopes.ASSESS)
@Tag(name = "Assessments")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "413", ref = "BodyTooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "InvalidInput")
@APIResponse(responseCode = "500", ref = "InternalError")
class AssessmentResource {
    private final DraftJudge judge;

    AssessmentResource(DraftJudge judge) {
        this.judge = judge;
    }

    @POST
    @Bounded
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "assess", summary = "Score a draft", description = """
            Reads a draft of an appeal and says what Amazon would miss in it: scores, a verdict, findings with their \
            places in the text, and the checklist of the suspension's type. Stores nothing. The same request gives the \
            same reply under the same rule set, save that `asOf` is today where it is left out.""")
    @APIResponse(responseCode = "200", description = "The assessment of the draft.")
    public AssessmentView assess(@Valid AssessmentRequest request) {
        return judge.judge(request);
    }
}
