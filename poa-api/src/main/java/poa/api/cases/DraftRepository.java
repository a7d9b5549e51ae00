package poa.api.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import poa.api.http.ProblemException;

@Singleton
class DraftRepository implements PanacheRepositoryBase<DraftEntity, UUID> {

    DraftEntity get(UUID agency, UUID caseId, int number) {
        return find(agency, caseId, number)
                .orElseThrow(() -> ProblemException.notFound("The case has no draft of this number."));
    }

    Optional<DraftEntity> find(UUID agency, UUID caseId, int number) {
        return find("agencyId = ?1 and caseId = ?2 and number = ?3", agency, caseId, number)
                .singleResultOptional();
    }

    /** In the order in which they were added. */
    List<DraftEntity> all(UUID agency, UUID caseId) {
        return list("agencyId = ?1 and caseId = ?2 order by number", agency, caseId);
    }

    /** Those that were sent to Amazon, in the order in which they were sent last; each once. */
    List<DraftEntity> sent(UUID agency, UUID caseId) {
        return list("""
                select d from DraftEntity d join SubmissionEntity s
                on s.agencyId = d.agencyId and s.caseId = d.caseId and s.draftNumber = d.number
                where d.agencyId = ?1 and d.caseId = ?2
                and s.attempt = (select max(attempt) from SubmissionEntity
                    where agencyId = ?1 and caseId = ?2 and draftNumber = d.number)
                order by s.attempt""", agency, caseId);
    }

    List<DraftEntity> page(UUID agency, UUID caseId, int after, int size) {
        return find("agencyId = ?1 and caseId = ?2 and number > ?3 order by number", agency, caseId, after)
                .page(Page.ofSize(size))
                .list();
    }
}
