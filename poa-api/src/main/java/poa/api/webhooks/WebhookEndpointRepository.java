package poa.api.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import poa.api.http.Ids;
import poa.api.http.ProblemException;
import poa.api.http.Times;

@Singleton
class WebhookEndpointRepository implements PanacheRepositoryBase<WebhookEndpointEntity, UUID> {
    private static final String BY_ID = "agencyId = ?1 and id = ?2";

    WebhookEndpointEntity get(UUID agency, UUID id) {
        return find(BY_ID, agency, id).singleResultOptional().orElseThrow(WebhookEndpointRepository::notFound);
    }

    WebhookEndpointEntity lock(UUID agency, UUID id) {
        return lockIfThere(agency, id).orElseThrow(WebhookEndpointRepository::notFound);
    }

    Optional<WebhookEndpointEntity> lockIfThere(UUID agency, UUID id) {
        return find(BY_ID, agency, id).withLock(LockModeType.PESSIMISTIC_WRITE).singleResultOptional();
    }

    /** Those to be told of it; few, and a database compares no list in an index. */
    List<WebhookEndpointEntity> takers(UUID agency, EventType type) {
        return find("agencyId = ?1 and disabledAt is null order by createdAt, id", agency).stream()
                .filter(endpoint -> endpoint.eventTypes.contains(type.code()))
                .toList();
    }

    /** An agency has few. */
    List<WebhookEndpointEntity> all(UUID agency) {
        return list("agencyId = ?1 order by createdAt, id", agency);
    }

    /** The newest first; after the keys of an endpoint, empty to begin. */
    List<WebhookEndpointEntity> page(UUID agency, List<String> after, int size) {
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

    /** The time of the transaction by the clock that deliveries go by. */
    Instant databaseTime() {
        return (Instant) getEntityManager()
                .createNativeQuery("select now()", Instant.class)
                .getSingleResult();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no webhook endpoint of this id.");
    }
}
