package poa.api.cases;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Which deadlines come near, and which of them were told. */
@Singleton
class DeadlineRepository {
    private final EntityManager entities;

    DeadlineRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Of all agencies those that have a deadline on one of these days. */
    @Transactional
    List<UUID> agenciesDue(LocalDate first, LocalDate last) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select * from agencies_due(:first, :last)", UUID.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    /** Those of which it was not told yet, and that nobody else has locked. */
    @SuppressWarnings("unchecked") // a native query knows its type by its class only
    List<CaseEntity> lockDue(UUID agency, LocalDate first, LocalDate last, int leadDays, int size) {
        return entities.createNativeQuery("""
                        select * from appeal_case c where c.agency_id = :agency and c.due between :first and :last
                        and not exists (
                            select from deadline_reminder r
                            where r.case_id = c.id and r.deadline = c.due and r.lead_days = :lead)
                        order by c.due, c.id limit :size for update of c skip locked""", CaseEntity.class)
                .setParameter("agency", agency)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("lead", leadDays)
                .setParameter("size", size)
                .getResultList();
    }

    /** False where another process was faster. */
    boolean keep(CaseEntity appeal, int leadDays, Instant now) {
        return entities.createNativeQuery("""
                        insert into deadline_reminder (agency_id, case_id, deadline, lead_days, created_at)
                        values (:agency, :case, :deadline, :lead, :now) on conflict do nothing""")
                        .setParameter("agency", appeal.agencyId)
                        .setParameter("case", appeal.id)
                        .setParameter("deadline", appeal.deadline)
                        .setParameter("lead", leadDays)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
