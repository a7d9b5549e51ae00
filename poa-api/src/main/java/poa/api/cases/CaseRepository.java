package poa.api.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import poa.api.http.ProblemException;

@Singleton
class CaseRepository implements PanacheRepositoryBase<CaseEntity, UUID> {
    private static final String BY_ID = "agencyId = ?1 and id = ?2";

    /** Another agency's case is not there. */
    CaseEntity get(UUID agency, UUID id) {
        return find(BY_ID, agency, id).singleResultOptional().orElseThrow(CaseRepository::notFound);
    }

    /** Until the transaction ends, nobody else changes the case or what is in it. */
    CaseEntity lock(UUID agency, UUID id) {
        return find(BY_ID, agency, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(CaseRepository::notFound);
    }

    boolean hasExternalId(UUID agency, String externalId) {
        return count("agencyId = ?1 and externalId = ?2", agency, externalId) > 0;
    }

    /** In the order of their ids, which is the one in which they were opened. */
    List<CaseEntity> after(UUID agency, UUID id, int size) {
        return find("agencyId = ?1 and id > ?2 order by id", agency, id)
                .page(Page.ofSize(size))
                .list();
    }

    /** Those that nobody else has locked. */
    @SuppressWarnings("unchecked") // a native query knows its type by its class only
    List<CaseEntity> lockClosedBefore(UUID agency, Instant time, int size) {
        return getEntityManager()
                .createNativeQuery("""
                        select * from appeal_case where agency_id = :agency and closed_at < :time
                        order by closed_at limit :size for update skip locked""", CaseEntity.class)
                .setParameter("agency", agency)
                .setParameter("time", time)
                .setParameter("size", size)
                .getResultList();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no case of this id.");
    }
}
