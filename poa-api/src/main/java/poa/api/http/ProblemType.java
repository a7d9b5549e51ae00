package poa.api.http;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of error that this service answers; the first one of a status stands for it where the framework gives only that. */
public enum ProblemType {
    MALFORMED_REQUEST(400, "The request cannot be read", "The request is not well-formed HTTP, or its path is not."),
    MALFORMED_BODY(400, "The body cannot be read", "The body is not the JSON that this operation reads."),
    BAD_PARAMETER(400, "A parameter is wrong", "A parameter in the query is not what this operation reads."),
    BAD_HEADER(400, "A header is wrong", "A header is not what this operation reads."),
    UNAUTHENTICATED(
            401,
            "No valid key or token",
            "Send a key of this service, or a token of its identity provider, as Authorization: Bearer. What was sent, if"
                    + " anything, is not known here, or no longer."),
    FORBIDDEN(
            403,
            "Not allowed",
            "The key or token does not have the scope that this operation needs; the API's document names it."),
    NOT_FOUND(404, "Not found", "There is nothing at this path."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This path has no such method; the header Allow lists those it has."),
    NOT_ACCEPTABLE(
            406, "Not acceptable", "This path cannot answer in any of the media types that the header Accept names."),
    REQUEST_TIMEOUT(408, "Request timed out", "The request did not arrive in time."),
    CONFLICT(409, "The step is not possible", "What is there does not allow this step."),
    IN_PROGRESS(
            409,
            "Still in progress",
            "The first request with this Idempotency-Key is still in progress. Try again later."),
    LENGTH_REQUIRED(411, "Length required", "The request must state its Content-Length."),
    PRECONDITION_FAILED(
            412,
            "Changed meanwhile",
            "Somebody changed it since you read it: If-Match is not its current ETag. Read it again."),
    BODY_TOO_LARGE(413, "The body is too large", "A body may have at most 1 MiB (1,048,576 bytes)."),
    URI_TOO_LONG(414, "The URI is too long", "Path and query may have at most 4,096 bytes."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "This operation does not read a body of this Content-Type or Content-Encoding; send application/json in UTF-8."),
    MISDIRECTED_REQUEST(
            421,
            "Not for this address",
            "This service has no keys, so it serves its own machine alone: by its loopback address, and through no proxy."),
    INVALID_INPUT(422, "The input is not valid", "The body was read, but what it says cannot be assessed."),
    KEY_REUSED(
            422, "The key was used before", "This Idempotency-Key was sent before, with another body. Take a new one."),
    PRECONDITION_REQUIRED(
            428, "If-Match is required", "Several people may change this: send If-Match with the ETag that you read."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "More came than this key or token, or this address, may send. Try again after the seconds in Retry-After."),
    HEADERS_TOO_LARGE(431, "The headers are too large", "The headers may have at most 16 KiB (16,384 bytes) together."),
    INTERNAL_ERROR(500, "Internal error", "The service failed. The request id leads to the cause in its log."),
    UNAVAILABLE(503, "Unavailable", "The service cannot answer now. Try again later.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static Optional<ProblemType> of(int status) {
        return Stream.of(values()).filter(type -> type.status == status).findFirst();
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** For an error of which nothing more is known than its kind. */
    String detail() {
        return detail;
    }

    String uri() {
        return "urn:poa:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
