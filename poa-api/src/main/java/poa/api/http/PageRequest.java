package poa.api.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Which part of a list is asked for. */
public record PageRequest(int limit, String cursor) {
    private static final int DEFAULT_LIMIT = 50;
    /** Items of a page. */
    public static final int MAX_LIMIT = 200;

    public static PageRequest of(PageQuery query) {
        return new PageRequest(query.limit() == null ? DEFAULT_LIMIT : limit(query.limit()), query.cursor());
    }

    private static int limit(String text) {
        int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.badParameter("limit", "must be a whole number from 1 to " + MAX_LIMIT);
        }
        return limit;
    }

    /** The page of a list that is held in memory. Goes on after an item, not a place, so that inserts do not shift it. */
    public <T> Page<T> of(List<T> all, Function<T, String> key) {
        int from = cursor == null ? 0 : 1 + position(all, key);
        int to = Math.min(from + limit, all.size());
        var next = to < all.size() ? Cursor.of(key.apply(all.get(to - 1))) : null;
        return new Page<>(all.subList(from, to), limit, next);
    }

    /**
     * Where to go on in a list that is read from a store: the keys of the last item of the page before, as they were given
     * to {@link #page}; empty on the first page.
     *
     * @param list which list it is, with its filters and its order: a cursor leads on in its own list alone
     */
    public List<String> after(String list) {
        if (cursor == null) {
            return List.of();
        }
        var parts = List.of(Cursor.key(cursor).split("\n", -1));
        if (parts.size() < 2 || !parts.get(0).equals(mark(list))) {
            throw ProblemException.brokenCursor();
        }
        return parts.subList(1, parts.size());
    }

    /**
     * The page of a list that is read from a store.
     *
     * @param oneMore what was found, one item more than the limit where there is a next page
     */
    public <T> Page<T> page(List<T> oneMore, String list, Function<T, List<String>> keys) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, limit, null);
        }
        var items = oneMore.subList(0, limit);
        var last = String.join("\n", keys.apply(items.get(limit - 1)));
        return new Page<>(items, limit, Cursor.of(mark(list) + "\n" + last));
    }

    private static String mark(String list) {
        return BodyDigest.hex(list.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }

    private <T> int position(List<T> all, Function<T, String> key) {
        var last = Cursor.key(cursor);
        for (int i = 0; i < all.size(); i++) {
            if (key.apply(all.get(i)).equals(last)) {
                return i;
            }
        }
        throw ProblemException.brokenCursor();
    }
}
