package poa.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string or day whose fault is told to the caller as it stands. */
final class BadTextException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    BadTextException(JsonParser parser, String fault) {
        super(parser, fault);
    }
}
