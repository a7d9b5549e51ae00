package poa.api.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jboss.logging.Logger;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.tenancy.CurrentAgency;

/** Takes down what came of an attempt, and what follows from it for the delivery and for the endpoint. */
@Singleton
class Outcomes {
    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    private final WebhookEndpointRepository endpoints;
    private final WebhookDeliveryRepository deliveries;
    private final Backoff backoff;
    private final WebhooksConfig config;
    private final AuditTrail audit;
    private final CurrentAgency current;

    Outcomes(
            WebhookEndpointRepository endpoints,
            WebhookDeliveryRepository deliveries,
            Backoff backoff,
            WebhooksConfig config,
            AuditTrail audit,
            CurrentAgency current) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.backoff = backoff;
        this.config = config;
        this.audit = audit;
        this.current = current;
    }

    /** Nothing where another process has taken the delivery up meanwhile: then that one's outcome counts. */
    @ActivateRequestContext
    void keep(Claim claim, Answer answer) {
        current.call(claim.agencyId(), () -> QuarkusTransaction.requiringNew().call(() -> {
            // always the endpoint first, as all others do who lock both
            endpoints.lockIfThere(claim.agencyId(), claim.endpointId()).ifPresent(endpoint -> deliveries
                    .lockLeased(claim.agencyId(), claim.deliveryId(), claim.token())
                    .ifPresent(delivery -> keep(delivery, endpoint, answer, endpoints.databaseTime())));
            return null;
        }));
    }

    private void keep(WebhookDeliveryEntity delivery, WebhookEndpointEntity endpoint, Answer answer, Instant now) {
        delivery.leaseToken = null;
        delivery.attempts++;
        delivery.tries++;
        delivery.lastAttemptAt = now;
        delivery.lastStatus = answer.status() == null ? null : answer.status().shortValue();
        delivery.lastFault = answer.fault();
        delivery.version++;
        if (answer.isSuccess()) {
            delivery.end(DeliveryState.DELIVERED, now);
            endpoint.failingSince = null;
            endpoint.pausedUntil = null;
        } else if (answer.isGone()) {
            delivery.end(DeliveryState.FAILED, now);
            disable(endpoint, DisabledReason.GONE, now);
        } else if (delivery.eventType.equals(EventType.WEBHOOK_TEST.code())) {
            // whoever asked for it looks what came of it, and asks again
            delivery.end(DeliveryState.FAILED, now);
        } else {
            failed(delivery, endpoint, answer, now);
        }
    }

    private void failed(WebhookDeliveryEntity delivery, WebhookEndpointEntity endpoint, Answer answer, Instant now) {
        if (endpoint.failingSince == null) {
            endpoint.failingSince = now;
        }
        answer.rest().ifPresent(rest -> endpoint.pausedUntil = now.plus(Backoff.bounded(rest)));
        backoff.next(delivery.tries, answer.rest()).ifPresentOrElse(pause -> delivery.nextAt = now.plus(pause), () -> {
            delivery.end(DeliveryState.FAILED, now);
            if (!endpoint.failingSince.plus(config.disableAfter()).isAfter(now)) {
                disable(endpoint, DisabledReason.FAILING, now);
            }
        });
    }

    private void disable(WebhookEndpointEntity endpoint, DisabledReason reason, Instant now) {
        if (endpoint.isEnabled()) {
            endpoint.disable(reason, now);
            endpoint.changed(now);
            audit.writeOfEndpoint(endpoint.agencyId, AuditAction.WEBHOOK_DISABLED, endpoint.id);
            LOG.warnf("The webhook endpoint %s is disabled: %s", endpoint.id, reason);
        }
    }
}
