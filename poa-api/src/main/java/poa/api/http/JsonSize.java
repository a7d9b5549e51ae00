package poa.api.http;

/**
 * Counts before anything is bound. To check 100,000 items of which each one is wrong takes Bean Validation minutes: the faults of a
 * list are all alike to the set that it keeps them in.
 */
final class JsonSize {
    /** Twice what the longest list may have, so that a list somewhat too long is still told by its name. */
    private static final int MAX_ITEMS = 2_000;

    private static final int MAX_VALUES = 10_000;

    private JsonSize() {}

    /** What is no JSON, or nested too deeply, is left to the parser. */
    static void check(byte[] json) {
        var commas = new int[StrictJson.MAX_DEPTH + 1];
        int depth = 0;
        int values = 0;
        boolean inString = false;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (inString) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '[' || c == '{') {
                if (++depth > StrictJson.MAX_DEPTH) {
                    return;
                }
                commas[depth] = 0;
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == ',') {
                refuse(++values >= MAX_VALUES, "values in all", MAX_VALUES);
                refuse(++commas[depth] >= MAX_ITEMS, "items or fields in one place", MAX_ITEMS);
            }
        }
    }

    private static void refuse(boolean tooMany, String what, int most) {
        if (tooMany) {
            throw ProblemException.malformed("", "has more than %,d %s".formatted(most, what));
        }
    }
}
