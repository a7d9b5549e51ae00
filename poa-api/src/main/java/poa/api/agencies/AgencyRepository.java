package poa.api.agencies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

@Singleton
class AgencyRepository implements PanacheRepositoryBase<AgencyEntity, UUID> {

    AgencyEntity lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AgencyEntity> withRetention() {
        return list("retentionDays is not null");
    }
}
