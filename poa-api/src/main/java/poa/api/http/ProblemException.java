package poa.api.http;

import java.util.List;

/** What the caller is told instead of a result. Thrown by features, answered by {@link Problems}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<InputError> errors;

    private ProblemException(ProblemType type, String detail, List<InputError> errors) {
        super(detail, null, false, false);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    public static ProblemException notFound(String detail) {
        return new ProblemException(ProblemType.NOT_FOUND, detail, List.of());
    }

    /** The reason tells the caller what he lacks. */
    public static ProblemException forbidden(String reason) {
        return new ProblemException(ProblemType.FORBIDDEN, reason, List.of());
    }

    /** The reason tells the caller what stands in the way. */
    public static ProblemException conflict(String reason) {
        return new ProblemException(ProblemType.CONFLICT, reason, List.of());
    }

    public static ProblemException inProgress() {
        return plain(ProblemType.IN_PROGRESS);
    }

    /** Too much is asked of the service at this moment. */
    public static ProblemException unavailable() {
        return plain(ProblemType.UNAVAILABLE);
    }

    public static ProblemException keyReused() {
        return plain(ProblemType.KEY_REUSED);
    }

    public static ProblemException badHeader(String name, String detail) {
        return new ProblemException(ProblemType.BAD_HEADER, "The header " + name + " " + detail + ".", List.of());
    }

    /** What is larger than a body may be. */
    static ProblemException tooLarge() {
        return plain(ProblemType.BODY_TOO_LARGE);
    }

    static ProblemException preconditionFailed() {
        return plain(ProblemType.PRECONDITION_FAILED);
    }

    static ProblemException preconditionRequired() {
        return plain(ProblemType.PRECONDITION_REQUIRED);
    }

    private static ProblemException plain(ProblemType type) {
        return new ProblemException(type, type.detail(), List.of());
    }

    public static ProblemException badParameter(String name, String detail) {
        return of(ProblemType.BAD_PARAMETER, List.of(new InputError("?" + name, detail)));
    }

    public static ProblemException brokenCursor() {
        return badParameter("cursor", "is none that a page of this list gave; begin without it");
    }

    /** For a body that was read and breaks a rule of the domain. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new InputError(pointer, detail)));
    }

    public static ProblemException invalid(List<InputError> errors) {
        return of(ProblemType.INVALID_INPUT, errors);
    }

    static ProblemException malformed(String pointer, String detail) {
        return of(ProblemType.MALFORMED_BODY, List.of(new InputError(pointer, detail)));
    }

    private static ProblemException of(ProblemType type, List<InputError> errors) {
        return new ProblemException(type, type.detail() + " See errors.", errors);
    }

    ProblemType type() {
        return type;
    }

    List<InputError> errors() {
        return errors;
    }
}
