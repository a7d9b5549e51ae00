package poa.api.audit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import poa.api.http.NewestFirst;

@Singleton
class AuditEventRepository implements PanacheRepositoryBase<AuditEventEntity, UUID> {

    /**
     * The newest first.
     *
     * @param caseId null for the events of all cases
     * @param after time and id of the event to go on behind, empty to begin
     */
    List<AuditEventEntity> page(UUID agency, UUID caseId, List<String> after, int size) {
        var query = "agencyId = :agency";
        var parameters = new HashMap<String, Object>(Map.of("agency", agency));
        if (caseId != null) {
            query += " and caseId = :caseId";
            parameters.put("caseId", caseId);
        }
        return NewestFirst.page(this, query, parameters, after, size);
    }
}
