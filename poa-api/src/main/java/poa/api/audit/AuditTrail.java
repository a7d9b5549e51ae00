package poa.api.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import poa.api.store.TimeOrderedId;

/** Takes down what happens, in the transaction in which it happens. */
@Singleton
public class AuditTrail {
    private static final int PAGE = 1_000;

    private final AuditEventRepository events;
    private final Clock clock;

    AuditTrail(AuditEventRepository events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    public void write(UUID agency, AuditAction action) {
        write(agency, action, null, null);
    }

    public void write(UUID agency, AuditAction action, UUID caseId) {
        write(agency, action, caseId, null);
    }

    /**
     * Takes down what happened to a part of a case.
     *
     * @param number of the notice, draft or submission; null for the case as a whole
     */
    public void write(UUID agency, AuditAction action, UUID caseId, Integer number) {
        var event = new AuditEventEntity();
        event.id = TimeOrderedId.next();
        event.agencyId = agency;
        event.action = action;
        event.caseId = caseId;
        event.number = number;
        event.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        events.persist(event);
    }

    /** All events of an agency, the newest first, with each as a reply shows it. */
    public void forEach(UUID agency, Consumer<Object> taker) {
        var after = List.<String>of();
        for (var page = events.page(agency, null, after, PAGE); !page.isEmpty(); ) {
            page.forEach(event -> taker.accept(AuditEventView.of(event)));
            after = page.get(page.size() - 1).key();
            events.getEntityManager().clear();
            page = events.page(agency, null, after, PAGE);
        }
    }
}
