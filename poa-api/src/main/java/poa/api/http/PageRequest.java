package poa.api.http;

import java.util.List;
import java.util.function.Function;

/** Which part of a list is asked for. */
public record PageRequest(int limit, String cursor) {
    public static final String LIMIT = "Most items to return, 1 to 200.";
    public static final String CURSOR = "Where to go on: nextCursor of the page before. Opaque.";
    public static final String DEFAULT_LIMIT = "50";
    private static final int MAX_LIMIT = 200;

    /** Takes the limit as text: the framework would answer a wrong number with 404. */
    public static PageRequest of(String limit, String cursor) {
        if (limit.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MAX_LIMIT) {
                return new PageRequest(number, cursor);
            }
        }
        throw ProblemException.badParameter("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }

    /** The page of a list that is held in memory. Goes on after an item, not a place, so that inserts do not shift it. */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        int from = cursor == null ? 0 : 1 + position(all, key);
        int to = Math.min(from + limit, all.size());
        var next = to < all.size() ? Cursor.of(key.apply(all.get(to - 1))) : null;
        return new Page<>(all.subList(from, to), limit, next);
    }

    private <T> int position(List<T> all, Function<T, String> key) {
        var last = Cursor.key(cursor);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i;
            }
        }
        throw Cursor.broken();
    }
}
