package poa.api.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import poa.api.http.RequestId;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;

/** Takes down what happens, in the transaction in which it happens. */
@Singleton
public class AuditTrail {
    private static final int PAGE = 1_000;

    private final AuditEventRepository events;
    private final CurrentAgency current;
    private final Clock clock;

    AuditTrail(AuditEventRepository events, CurrentAgency current, Clock clock) {
        this.events = events;
        this.current = current;
        this.clock = clock;
    }

    public void write(UUID agency, AuditAction action) {
        events.persist(event(agency, action));
    }

    public void write(UUID agency, AuditAction action, UUID caseId) {
        write(agency, action, caseId, null);
    }

    /**
     * Takes down what happened to a part of a case.
     *
     * @param number of the notice, draft or submission
     */
    public void write(UUID agency, AuditAction action, UUID caseId, Integer number) {
        var event = event(agency, action);
        event.caseId = caseId;
        event.number = number;
        events.persist(event);
    }

    public void writeOfKey(UUID agency, AuditAction action, UUID keyId) {
        var event = event(agency, action);
        event.keyId = keyId;
        events.persist(event);
    }

    public void writeOfEndpoint(UUID agency, AuditAction action, UUID endpointId) {
        var event = event(agency, action);
        event.endpointId = endpointId;
        events.persist(event);
    }

    private AuditEventEntity event(UUID agency, AuditAction action) {
        var event = new AuditEventEntity();
        event.id = TimeOrderedId.next();
        event.agencyId = agency;
        event.action = action;
        event.actor = current.caller().actor();
        event.requestId = RequestId.current().orElse(null);
        event.createdAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return event;
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
