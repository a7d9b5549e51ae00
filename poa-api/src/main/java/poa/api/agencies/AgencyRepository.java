package poa.api.agencies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

@Singleton
class AgencyRepository implements PanacheRepositoryBase<AgencyEntity, UUID> {

    AgencyEntity lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Of all agencies that keep closed cases for some days only: their ids, and how many days. */
    Map<UUID, Integer> retentionDays() {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("select agency_id, retention_days from retention_periods()", Tuple.class)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, Integer.class)));
    }
}
