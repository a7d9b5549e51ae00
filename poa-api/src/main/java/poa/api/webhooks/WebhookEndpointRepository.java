package poa.api.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import poa.api.http.NewestFirst;
import poa.api.http.ProblemException;

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
        return NewestFirst.page(this, "agencyId = :agency", Map.of("agency", agency), after, size);
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
