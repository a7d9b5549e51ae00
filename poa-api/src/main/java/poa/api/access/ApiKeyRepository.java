package poa.api.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import poa.api.http.Ids;
import poa.api.http.ProblemException;
import poa.api.http.Times;

@Singleton
class ApiKeyRepository implements PanacheRepositoryBase<ApiKeyEntity, UUID> {
    private static final String BY_ID = "agencyId = ?1 and id = ?2";

    ApiKeyEntity get(UUID agency, UUID id) {
        return find(BY_ID, agency, id).singleResultOptional().orElseThrow(ApiKeyRepository::notFound);
    }

    ApiKeyEntity lock(UUID agency, UUID id) {
        return find(BY_ID, agency, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ApiKeyRepository::notFound);
    }

    /** The newest first; after the key of those keys, empty to begin. */
    List<ApiKeyEntity> page(UUID agency, List<String> after, int size) {
        var query = "agencyId = :agency";
        var parameters = new HashMap<String, Object>(Map.of("agency", agency));
        if (after.size() == 1 || after.size() > 2) {
            throw ProblemException.brokenCursor();
        }
        if (!after.isEmpty()) {
            query += " and (createdAt, id) < (:time, :id)";
            parameters.put("time", Times.moment("cursor", after.get(0)));
            parameters.put("id", Ids.inQuery("cursor", after.get(1)));
        }
        return find(query + " order by createdAt desc, id desc", parameters)
                .page(Page.ofSize(size))
                .list();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no key of this id.");
    }
}
