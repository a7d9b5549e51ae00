package poa.api.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.http.MergePatch;
import poa.api.http.ProblemException;
import poa.api.http.Versions;
import poa.api.store.TimeOrderedId;
import poa.api.tenancy.CurrentAgency;

/** Makes, changes and deletes the endpoints of the caller's agency, and sends to one when somebody asks. */
@Singleton
class WebhookEndpointService {
    private final CurrentAgency current;
    private final WebhookEndpointRepository endpoints;
    private final WebhookDeliveryRepository deliveries;
    private final Outbox outbox;
    private final WebhooksConfig config;
    private final AuditTrail audit;
    private final MergePatch patch;
    private final Clock clock;

    WebhookEndpointService(
            CurrentAgency current,
            WebhookEndpointRepository endpoints,
            WebhookDeliveryRepository deliveries,
            Outbox outbox,
            WebhooksConfig config,
            AuditTrail audit,
            MergePatch patch,
            Clock clock) {
        this.current = current;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.config = config;
        this.audit = audit;
        this.patch = patch;
        this.clock = clock;
    }

    /** @param request whose URL was checked */
    @Transactional
    WebhookEndpointView.NewView create(WebhookEndpointRequest request) {
        if (endpoints.count("agencyId", current.id()) >= config.mostEndpoints()) {
            throw ProblemException.conflict("An agency has at most %d webhook endpoints; delete one that is not used."
                    .formatted(config.mostEndpoints()));
        }
        var made = new WebhookEndpointEntity();
        made.id = TimeOrderedId.next();
        made.agencyId = current.id();
        made.url = request.url();
        made.description = request.description();
        made.eventTypes = EventType.sorted(request.eventTypes());
        made.secret = Signature.newSecret();
        made.createdAt = now();
        made.changed(made.createdAt);
        endpoints.persist(made);
        audit.writeOfEndpoint(made.agencyId, AuditAction.WEBHOOK_CREATED, made.id);
        return WebhookEndpointView.NewView.of(made);
    }

    @Transactional
    WebhookEndpointView get(UUID id) {
        return WebhookEndpointView.of(endpoints.get(current.id(), id));
    }

    @Transactional
    WebhookEndpointView change(UUID id, String ifMatch, JsonNode fields) {
        var endpoint = endpoints.lock(current.id(), id);
        Versions.require(ifMatch, endpoint.version);
        var changed = patch.apply(
                fields, new WebhookEndpointChange(endpoint.eventTypes, endpoint.description, endpoint.isEnabled()));
        endpoint.eventTypes = EventType.sorted(changed.eventTypes());
        endpoint.description = changed.description();
        if (changed.enabled() && !endpoint.isEnabled()) {
            endpoint.enable();
        } else if (!changed.enabled() && endpoint.isEnabled()) {
            endpoint.disable(DisabledReason.REQUESTED, now());
        }
        endpoint.changed(now());
        audit.writeOfEndpoint(endpoint.agencyId, AuditAction.WEBHOOK_CHANGED, id);
        return WebhookEndpointView.of(endpoint);
    }

    /** With its deliveries. One that is under way arrives. */
    @Transactional
    void delete(UUID id) {
        var endpoint = endpoints.lock(current.id(), id);
        endpoints.delete(endpoint);
        audit.writeOfEndpoint(endpoint.agencyId, AuditAction.WEBHOOK_DELETED, id);
    }

    @Transactional
    WebhookEndpointView.NewView rotate(UUID id, SecretRotationRequest request) {
        var endpoint = endpoints.lock(current.id(), id);
        var until = endpoints.databaseTime().plus(request.overlap());
        endpoint.previousSecret = endpoint.secret;
        endpoint.previousUntil = until;
        endpoint.secret = Signature.newSecret();
        endpoint.changed(now());
        audit.writeOfEndpoint(endpoint.agencyId, AuditAction.WEBHOOK_SECRET_ROTATED, id);
        return WebhookEndpointView.NewView.of(endpoint);
    }

    @Transactional
    WebhookDeliveryView test(UUID id) {
        var endpoint = endpoints.lock(current.id(), id);
        requireEnabled(endpoint);
        audit.writeOfEndpoint(endpoint.agencyId, AuditAction.WEBHOOK_TESTED, id);
        return WebhookDeliveryView.of(outbox.test(endpoint, now()));
    }

    /** At once, and then on the schedule from its beginning; the event keeps its id. */
    @Transactional
    WebhookDeliveryView retry(UUID id, UUID deliveryId) {
        var endpoint = endpoints.lock(current.id(), id);
        var delivery = deliveries.lock(endpoint.agencyId, id, deliveryId);
        requireEnabled(endpoint);
        if (delivery.leaseToken != null) {
            throw ProblemException.conflict("This delivery is being attempted now.");
        }
        delivery.again(endpoints.databaseTime());
        audit.writeOfEndpoint(endpoint.agencyId, AuditAction.WEBHOOK_RETRIED, id);
        return WebhookDeliveryView.of(delivery);
    }

    private static void requireEnabled(WebhookEndpointEntity endpoint) {
        if (!endpoint.isEnabled()) {
            throw ProblemException.conflict("This endpoint is disabled; enable it first.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
