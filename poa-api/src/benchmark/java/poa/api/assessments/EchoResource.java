package poa.api.assessments;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import poa.api.tenancy.Scopes;

/**
 * What the transport alone costs: reads and checks the same request as {@link AssessmentResource} and writes the same reply,
 * which was judged when that draft came for the first time. In no build but that of the benchmarks.
 */
@Path("/v1/benchmark/echo")
@RolesAllowed(Scopes.ASSESS)
class EchoResource {
    private final DraftJudge judge;
    private final Map<String, AssessmentView> replies = new ConcurrentHashMap<>();

    EchoResource(DraftJudge judge) {
        this.judge = judge;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public AssessmentView echo(@Valid AssessmentRequest request) {
        return replies.computeIfAbsent(request.draft().text(), text -> judge.judge(request));
    }
}
