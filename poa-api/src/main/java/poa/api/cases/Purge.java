package poa.api.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import poa.api.agencies.Retention;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.tenancy.CurrentAgency;

/** Erases closed cases once their agency keeps them no longer. Any number of processes may do so at the same time. */
@Singleton
class Purge {
    /** A few at a time, so that nobody waits long for a lock. */
    private static final int BATCH = 100;

    private final CaseRepository cases;
    private final Retention retention;
    private final AuditTrail audit;
    private final Moments moments;
    private final CurrentAgency current;

    Purge(CaseRepository cases, Retention retention, AuditTrail audit, Moments moments, CurrentAgency current) {
        this.cases = cases;
        this.retention = retention;
        this.audit = audit;
        this.moments = moments;
        this.current = current;
    }

    @Scheduled(every = "{poa.housekeeping.every}", delayed = "1m")
    void run() {
        run(moments.now());
    }

    void run(Instant now) {
        retention.periods().forEach((agency, period) -> {
            while (current.call(agency, () -> batch(agency, now.minus(period))) == BATCH) {
                // there may be more
            }
        });
    }

    private int batch(UUID agency, Instant closedBefore) {
        return QuarkusTransaction.requiringNew().call(() -> purge(agency, closedBefore));
    }

    private int purge(UUID agency, Instant closedBefore) {
        var expired = cases.lockClosedBefore(agency, closedBefore, BATCH);
        expired.forEach(appeal -> {
            cases.delete(appeal);
            audit.write(agency, AuditAction.CASE_PURGED, appeal.id);
        });
        return expired.size();
    }
}
