package poa.api.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "An error, after RFC 9457.",
        requiredProperties = {"type", "title", "status", "detail", "instance", "requestId"})
public record Problem(
        @Schema(
                description = "Kind of error, stable: a URN to compare with, not to open.",
                examples = "urn:poa:problem:invalid-input")
        String type,

        @Schema(
                description = "The kind of error in words, the same for all errors of the type.",
                examples = "The input is not valid")
        String title,

        @Schema(description = "HTTP status of the reply.", examples = "422", minimum = "400", maximum = "599")
        int status,

        @Schema(description = "What went wrong this time.", examples = "1 field is not valid.")
        String detail,

        @Schema(description = "This very error: urn:request: and the request id.", examples = "urn:request:3f1c9a52")
        String instance,

        @Schema(description = "Id of the request, as in the header X-Request-Id.", examples = "3f1c9a52")
        String requestId,

        @Schema(description = "Each thing that is wrong, where the input is to blame; absent elsewhere.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<InputError> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, List<InputError> errors, String requestId) {
        return new Problem(
                type.uri(), type.title(), type.status(), detail, "urn:request:" + requestId, requestId, errors);
    }

    /** An error of which only the status is known. */
    static Problem of(int status, String requestId) {
        return ProblemType.of(status)
                .map(type -> of(type, type.detail(), List.of(), requestId))
                .orElseGet(() -> unnamed(status, requestId));
    }

    private static Problem unnamed(int status, String requestId) {
        var phrase = HttpResponseStatus.valueOf(status).reasonPhrase();
        return new Problem(
                "about:blank", phrase, status, phrase + ".", "urn:request:" + requestId, requestId, List.of());
    }
}
