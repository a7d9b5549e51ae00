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

    public static ProblemException badParameter(String name, String detail) {
        return of(ProblemType.BAD_PARAMETER, List.of(new InputError("?" + name, detail)));
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
