package poa.api.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import poa.api.http.Ids;
import poa.api.http.ProblemException;
import poa.api.http.Times;

@Singleton
class AuditEventRepository implements PanacheRepositoryBase<AuditEventEntity, UUID> {

    /**
     * The newest first.
     *
     * @param caseId null for the events of all cases
     * @param after time and id of the event to go on behind, empty to begin
     */
    List<AuditEventEntity> page(UUID agency, UUID caseId, List<String> after, int size) {
        var query = new StringBuilder("agencyId = :agency");
        var parameters = new HashMap<String, Object>(Map.of("agency", agency));
        if (caseId != null) {
            query.append(" and caseId = :caseId");
            parameters.put("caseId", caseId);
        }
        if (after.size() == 1 || after.size() > 2) {
            throw ProblemException.brokenCursor();
        }
        if (!after.isEmpty()) {
            query.append(" and (createdAt, id) < (:time, :id)");
            parameters.put("time", Times.moment("cursor", after.get(0)));
            parameters.put("id", Ids.inQuery("cursor", after.get(1)));
        }
        return find(query.append(" order by createdAt desc, id desc").toString(), parameters)
                .page(Page.ofSize(size))
                .list();
    }
}
