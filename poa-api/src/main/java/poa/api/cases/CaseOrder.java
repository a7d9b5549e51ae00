package poa.api.cases;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import poa.api.http.Ids;
import poa.api.http.ProblemException;
import poa.api.http.Times;

/**
 * An order of the list of cases.
 *
 * @param column an SQL expression that an index begins with, behind the agency
 * @param type what its values are cast to
 * @param value of a case, as a cursor keeps it
 */
record CaseOrder(
        String name,
        String column,
        String type,
        boolean ascending,
        Function<CaseEntity, String> value,
        Predicate<String> isValue) {
    private static final String NEVER = "infinity";
    private static final String CURSOR = "cursor";
    private static final List<CaseOrder> FIELDS = List.of(
            new CaseOrder(
                    "createdAt",
                    "created_at",
                    "timestamptz",
                    true,
                    one -> one.createdAt.toString(),
                    CaseOrder::isMoment),
            new CaseOrder(
                    "updatedAt",
                    "updated_at",
                    "timestamptz",
                    true,
                    one -> one.updatedAt.toString(),
                    CaseOrder::isMoment),
            new CaseOrder(
                    "deadline",
                    CaseSearch.DUE,
                    "date",
                    true,
                    one -> one.deadline == null ? NEVER : one.deadline.toString(),
                    key -> key.equals(NEVER) || Times.day(CURSOR, key) != null));

    /** @param sort as in a request, null for the newest first */
    static CaseOrder of(String sort) {
        if (sort == null) {
            return of("-createdAt");
        }
        var descending = sort.startsWith("-");
        return FIELDS.stream()
                .filter(field -> field.name.equals(descending ? sort.substring(1) : sort))
                .map(field -> new CaseOrder(sort, field.column, field.type, !descending, field.value, field.isValue))
                .findFirst()
                .orElseThrow(() -> ProblemException.badParameter(
                        "sort", "must be createdAt, updatedAt or deadline, with - in front to turn it round"));
    }

    /** A cursor comes from outside, whatever it says of itself. */
    void check(List<String> keys) {
        if (keys.size() != 2 || !isValue.test(keys.get(0))) {
            throw ProblemException.brokenCursor();
        }
        Ids.inQuery(CURSOR, keys.get(1));
    }

    private static boolean isMoment(String key) {
        return Times.moment(CURSOR, key) != null;
    }

    List<String> keys(CaseEntity entity) {
        return List.of(value.apply(entity), entity.id.toString());
    }
}
