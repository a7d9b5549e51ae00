package poa.api.http;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as callers send them; the JDK's own reader takes shorter ones, too. */
public final class Ids {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private Ids() {}

    /** Nothing has an id that is none. */
    public static UUID inPath(String text) {
        return read(text).orElseThrow(() -> ProblemException.notFound("There is nothing of this id."));
    }

    public static UUID inQuery(String name, String text) {
        return read(text)
                .orElseThrow(() -> ProblemException.badParameter(name, "must be an id that this service gave"));
    }

    /** A number that counts from 1. */
    public static int numberInPath(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.notFound("There is nothing of this number.");
        }
        return Integer.parseInt(text);
    }

    public static int numberInQuery(String name, String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw ProblemException.badParameter(name, "must be a whole number from 1 on");
        }
        return Integer.parseInt(text);
    }

    private static Optional<UUID> read(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
