package poa.api.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import poa.api.http.ProblemException;

@Singleton
class SubmissionRepository implements PanacheRepositoryBase<SubmissionEntity, UUID> {

    SubmissionEntity get(UUID agency, UUID caseId, int attempt) {
        return find("agencyId = ?1 and caseId = ?2 and attempt = ?3", agency, caseId, attempt)
                .singleResultOptional()
                .orElseThrow(() -> ProblemException.notFound("The case has no submission of this attempt."));
    }

    /** In the order in which they were added. */
    List<SubmissionEntity> all(UUID agency, UUID caseId) {
        return list("agencyId = ?1 and caseId = ?2 order by attempt", agency, caseId);
    }

    List<SubmissionEntity> page(UUID agency, UUID caseId, int after, int size) {
        return find("agencyId = ?1 and caseId = ?2 and attempt > ?3 order by attempt", agency, caseId, after)
                .page(Page.ofSize(size))
                .list();
    }
}
