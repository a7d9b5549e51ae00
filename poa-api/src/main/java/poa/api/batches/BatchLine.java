package poa.api.batches;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.assessments.AssessmentView;
import poa.api.http.Problem;

@Schema(description = """
        One line of the reply to a batch: `line` with `assessment` or `problem`; the last one has `end` alone.""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchLine(
        @Schema(description = "Which line of the request it answers, from 1 on; blank lines count.", examples = "1")
        Long line,

        @Schema(description = "The same as `POST /v1/assessments` replies to what stands in the line.")
        AssessmentView assessment,

        @Schema(description = """
                What is wrong with the line; pointers are into the line. 408 and 503 end the batch: neither this line nor \
                any after it was read, so send them again.""") Problem problem,

        @Schema(description = "All lines were answered; a reply without it was cut off.")
        End end) {

    static BatchLine assessed(long line, AssessmentView assessment) {
        return new BatchLine(line, assessment, null, null);
    }

    static BatchLine refused(long line, Problem problem) {
        return new BatchLine(line, null, problem, null);
    }

    static BatchLine end(long assessed, long refused) {
        return new BatchLine(null, null, null, new End(assessed + refused, assessed, refused));
    }

    @Schema(name = "BatchEnd", description = "What became of the lines of a batch.")
    record End(
            @Schema(description = "Lines that were answered: all but blank ones.", examples = "3")
            long lines,

            @Schema(description = "Those answered by an assessment.", examples = "2")
            long assessed,

            @Schema(description = "Those answered by a problem.", examples = "1")
            long refused) {}
}
