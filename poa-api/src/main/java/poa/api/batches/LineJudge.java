package poa.api.batches;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import poa.api.assessments.AssessmentRequest;
import poa.api.assessments.DraftJudge;
import poa.api.http.Faults;
import poa.api.http.JsonText;
import poa.api.limits.WorkInTime;

/** Answers one line as a request of its own would be answered. */
@Singleton
class LineJudge {
    private static final int TOO_LARGE = 413;

    /** A line of the reply, without its end. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares answers
    record Answer(boolean assessed, byte[] text) {}

    private final JsonText json;
    private final DraftJudge judge;
    private final WorkInTime work;
    private final ObjectMapper mapper;

    LineJudge(JsonText json, DraftJudge judge, WorkInTime work, ObjectMapper mapper) {
        this.json = json;
        this.judge = judge;
        this.work = work;
        this.mapper = mapper;
    }

    /** Takes as long as it takes until there is a place for it. */
    Answer answer(Lines.Line line, RoutingContext context) throws InterruptedException {
        return work.call(() -> written(judged(line, context)));
    }

    byte[] text(BatchLine line) {
        try {
            return mapper.writeValueAsBytes(line);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Answer written(BatchLine line) {
        return new Answer(line.assessment() != null, text(line));
    }

    private BatchLine judged(Lines.Line line, RoutingContext context) {
        if (line.text() == null) {
            return BatchLine.refused(line.number(), Faults.told(TOO_LARGE, context));
        }
        try {
            var request = json.read(line.text(), AssessmentRequest.class);
            return BatchLine.assessed(line.number(), judge.judge(request));
        } catch (Exception fault) {
            return BatchLine.refused(line.number(), Faults.told(fault, context));
        }
    }
}
