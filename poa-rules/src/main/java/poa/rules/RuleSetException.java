package poa.rules;

/** A rule, lexicon, playbook or scoring file is not as it must be; the message begins with {@code file:line:}. */
public final class RuleSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuleSetException(String file, int line, String fault) {
        super(file + ":" + line + ": " + fault);
    }

    public RuleSetException(String file, int line, String fault, Throwable cause) {
        super(file + ":" + line + ": " + fault, cause);
    }
}
