package poa.api.cases;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import poa.api.http.Ids;
import poa.api.http.Page;
import poa.api.http.PageQuery;
import poa.api.http.PageRequest;
import poa.api.http.QueryNames;

/** Pages of what a case holds by number: notices, drafts, submissions, the first one first. */
final class NumberedPage {
    /** Reads at most so many rows behind a number, 0 for all. */
    interface Rows<T> {
        List<T> behind(int number, int most);
    }

    private NumberedPage() {}

    /** @param list which list it is, so that a cursor leads on in its own list alone */
    static <T> Page<T> read(PageQuery query, UriInfo uri, String list, Rows<T> rows, ToIntFunction<T> number) {
        QueryNames.allow(uri, Set.of("limit", "cursor"));
        var request = PageRequest.of(query);
        var after = request.after(list).stream()
                .mapToInt(key -> Ids.numberInQuery("cursor", key))
                .sum();
        var found = rows.behind(after, request.limit() + 1);
        return request.page(found, list, row -> List.of(String.valueOf(number.applyAsInt(row))));
    }
}
