package poa.api.http;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads lists of what was made, the newest first, by time and id: {@code createdAt} and {@code id} of the entity. */
public final class NewestFirst {
    private NewestFirst() {}

    /**
     * The rows that come next.
     *
     * @param where which rows are in the list at all, with named parameters
     * @param after time and id of the row to go on behind, empty to begin
     */
    public static <E> List<E> page(
            PanacheRepositoryBase<E, UUID> rows,
            String where,
            Map<String, Object> parameters,
            List<String> after,
            int size) {
        if (after.size() == 1 || after.size() > 2) {
            throw ProblemException.brokenCursor();
        }
        var query = where;
        var all = new HashMap<>(parameters);
        if (!after.isEmpty()) {
            query += " and (createdAt, id) < (:time, :id)";
            all.put("time", Times.moment("cursor", after.get(0)));
            all.put("id", Ids.inQuery("cursor", after.get(1)));
        }
        return rows.find(query + " order by createdAt desc, id desc", all)
                .page(0, size)
                .list();
    }
}
