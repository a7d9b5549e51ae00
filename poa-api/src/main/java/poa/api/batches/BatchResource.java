package poa.api.batches;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import poa.api.assessments.AssessmentRequest;
import poa.api.http.ProblemException;
import poa.api.tenancy.Scopes;

@Path(BatchResource.PATH)
@RolesAllowed(Scopes.ASSESS)
@Tag(name = "Assessments")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "500", ref = "InternalError")
class BatchResource {
    static final String PATH = "/v1/assessment-batches";
    static final String NDJSON = "application/x-ndjson";
    private static final String JSONL = "application/jsonl";
    private static final String EXAMPLE = """
            {"suspension": {"type": "INAUTHENTIC"}, "draft": {"text": "Root cause: we did not compare the seal."}}
            {"suspension": {"type": "COUNTERFEIT"}, "draft": {"text": "Root cause: our supplier was not vetted."}}
            """;

    private final Batches batches;

    BatchResource(Batches batches) {
        this.batches = batches;
    }

    @POST
    @Consumes({NDJSON, JSONL})
    @Produces(NDJSON)
    @Operation(operationId = "assessBatch", summary = "Score many drafts", description = """
            Takes any number of drafts, a JSON object a line, each as `POST /v1/assessments` takes it and of at most 1 MiB; \
            blank lines are skipped. Answers line by line, in their order, while the request still comes in: \
            `{"line": 1, "assessment": ...}`, or `{"line": 2, "problem": ...}`, which does not end the batch. The last line \
            is `{"end": {"lines": ..., "assessed": ..., "refused": ...}}`; a reply without it was cut off. **Read while you \
            send**: no further line is read until the answers are taken, and whoever takes none, or sends no line, for a minute \
            is cut off. Whoever can only read once all is sent sends few lines at a time. Counts as one request against the \
            rate, and takes at most half of the places for drafts. Stores nothing.""")
    @RequestBody(
            required = true,
            description = "Drafts, line by line.",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = AssessmentRequest.class),
                            examples = @ExampleObject(name = "two drafts", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Answers, line by line.",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = BatchLine.class)))
    public Multi<byte[]> assess(RoutingContext context) {
        if (context.request().getHeader("Content-Type") == null) {
            // a page of any site may send such a body without asking first
            throw new WebApplicationException(415);
        }
        var batch = batches.begin(context).orElseThrow(ProblemException::unavailable);
        if (context.request().headers().contains("Expect", "100-continue", true)) {
            context.response().writeContinue();
        }
        // the reply begins before the first line is there
        context.response().setChunked(true).putHeader("Content-Type", NDJSON).write(Buffer.buffer());
        return Multi.createFrom().publisher(batch);
    }
}
