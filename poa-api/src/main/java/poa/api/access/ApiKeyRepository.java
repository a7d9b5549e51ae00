package poa.api.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import poa.api.http.NewestFirst;
import poa.api.http.ProblemException;

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
        return NewestFirst.page(this, "agencyId = :agency", Map.of("agency", agency), after, size);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no key of this id.");
    }
}
