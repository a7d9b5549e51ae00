package poa.api.cases;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds cases page by page, each page by an index, wherever in the list it is. */
@Singleton
class CaseSearch {
    /** The deadline, at the end of all time where there is none: an expression would not be looked up under row security. */
    static final String DUE = "due";

    private final EntityManager entities;

    CaseSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** @param after keys of the case to go on behind, empty to begin */
    @SuppressWarnings("unchecked") // a native query knows its type by its class only
    List<CaseEntity> find(UUID agency, CaseFilter filter, List<String> after, int size) {
        var order = filter.order();
        var conditions = new ArrayList<String>(List.of("agency_id = :agency"));
        var values = new HashMap<String, Object>(Map.of("agency", agency));
        add(conditions, values, filter);
        if (!after.isEmpty()) {
            order.check(after);
            conditions.add("(%s, id) %s (cast(:key as %s), :id)"
                    .formatted(order.column(), order.ascending() ? ">" : "<", order.type()));
            values.put("key", after.get(0));
            values.put("id", UUID.fromString(after.get(1)));
        }
        var direction = order.ascending() ? "asc" : "desc";
        var query = entities.createNativeQuery(
                "select * from appeal_case where %s order by %s %s, id %s limit %d"
                        .formatted(String.join(" and ", conditions), order.column(), direction, direction, size),
                CaseEntity.class);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private static void add(List<String> conditions, Map<String, Object> values, CaseFilter filter) {
        var statuses = filter.statuses();
        if (!statuses.isEmpty()) {
            conditions.add("status in (:statuses)");
            values.put("statuses", statuses);
        }
        add(conditions, values, "type = :type", "type", filter.type());
        add(conditions, values, "external_id = :externalId", "externalId", filter.externalId());
        add(conditions, values, "id in (select cases_of_client(:client))", "client", filter.clientWords());
        add(conditions, values, DUE + " < :due", "due", filter.due());
        add(conditions, values, "updated_at >= :since", "since", filter.since());
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }
}
