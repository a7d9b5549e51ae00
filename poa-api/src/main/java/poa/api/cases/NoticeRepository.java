package poa.api.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import poa.api.http.ProblemException;

@Singleton
class NoticeRepository implements PanacheRepositoryBase<NoticeEntity, UUID> {

    NoticeEntity get(UUID agency, UUID caseId, int number) {
        return find("agencyId = ?1 and caseId = ?2 and number = ?3", agency, caseId, number)
                .singleResultOptional()
                .orElseThrow(() -> ProblemException.notFound("The case has no notice of this number."));
    }

    /** In the order in which they were added. */
    List<NoticeEntity> all(UUID agency, UUID caseId) {
        return list("agencyId = ?1 and caseId = ?2 order by number", agency, caseId);
    }

    List<NoticeEntity> page(UUID agency, UUID caseId, int after, int size) {
        return find("agencyId = ?1 and caseId = ?2 and number > ?3 order by number", agency, caseId, after)
                .page(Page.ofSize(size))
                .list();
    }
}
