package poa.api.cases;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.http.MergePatch;
import poa.api.http.ProblemException;
import poa.api.http.Versions;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;
import poa.rules.Assessor;

/** Opens, changes and erases cases. */
@Singleton
class CaseService {
    private final CurrentAgency agency;
    private final CaseRepository cases;
    private final NoticeRepository notices;
    private final AuditTrail audit;
    private final CaseNews news;
    private final MergePatch patch;
    private final Documents documents;
    private final Moments moments;
    private final Assessor assessor;

    CaseService(
            CurrentAgency agency,
            CaseRepository cases,
            NoticeRepository notices,
            AuditTrail audit,
            CaseNews news,
            MergePatch patch,
            Documents documents,
            Moments moments,
            Assessor assessor) {
        this.agency = agency;
        this.cases = cases;
        this.notices = notices;
        this.audit = audit;
        this.news = news;
        this.patch = patch;
        this.documents = documents;
        this.moments = moments;
        this.assessor = assessor;
    }

    @Transactional
    CaseView open(CaseRequest request) {
        var opened = new CaseEntity();
        opened.id = TimeOrderedId.next();
        opened.agencyId = agency.id();
        opened.createdAt = moments.now();
        set(opened, request);
        opened.changed(opened.createdAt);
        cases.persist(opened);
        flush();
        news.opened(opened);
        audit.write(opened.agencyId, AuditAction.CASE_OPENED, opened.id);
        return CaseView.of(opened);
    }

    @Transactional
    CaseView get(UUID id) {
        return CaseView.of(cases.get(agency.id(), id));
    }

    @Transactional
    CaseView change(UUID id, String ifMatch, JsonNode fields) {
        var changed = cases.lock(agency.id(), id);
        Versions.require(ifMatch, changed.version);
        var suspension = documents.read(changed.stated, CaseSuspension.class);
        set(
                changed,
                patch.apply(
                        fields,
                        new CaseRequest(changed.externalId, changed.clientName, suspension, changed.isClosed())));
        flush();
        news.changed(changed, moments.now());
        audit.write(changed.agencyId, AuditAction.CASE_CHANGED, id);
        return CaseView.of(changed);
    }

    /** Takes the case, all that is in it and all that was derived from it away for good. */
    @Transactional
    void erase(UUID id, String ifMatch) {
        var erased = cases.lock(agency.id(), id);
        Versions.require(ifMatch, erased.version);
        cases.delete(erased);
        audit.write(erased.agencyId, AuditAction.CASE_ERASED, id);
    }

    private void set(CaseEntity entity, CaseRequest request) {
        var stated = request.stated();
        stated.toRequest(stated.type(), CaseHistory.NONE).check(assessor);
        if (request.externalId() != null
                && !request.externalId().equals(entity.externalId)
                && cases.hasExternalId(entity.agencyId, request.externalId())) {
            throw taken();
        }
        entity.externalId = request.externalId();
        entity.clientName = request.clientName();
        entity.stated = documents.write(stated);
        entity.type = stated.type() == null ? toldByNotices(entity) : stated.type();
        if (request.isClosed() != entity.isClosed()) {
            entity.closedAt = request.isClosed() ? moments.now() : null;
        }
    }

    private String toldByNotices(CaseEntity entity) {
        return notices.all(entity.agencyId, entity.id).stream()
                .map(notice -> notice.type)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Two requests at the same moment can both find an external id free. */
    private void flush() {
        try {
            cases.flush();
        } catch (ConstraintViolationException fault) {
            if ("appeal_case_external_id".equals(fault.getConstraintName())) {
                throw taken();
            }
            throw fault;
        }
    }

    private static ProblemException taken() {
        return ProblemException.conflict("Another case has this externalId.");
    }
}
