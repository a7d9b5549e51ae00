package poa.api.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import poa.api.cases.CaseEvent;
import poa.api.store.TimeOrderedId;

/** Writes down what is to be told, in the transaction in which it happens. Where nobody asked, nothing is written. */
@Singleton
class Outbox {
    private final WebhookEndpointRepository endpoints;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    Outbox(WebhookEndpointRepository endpoints, EntityManager entities, ObjectMapper mapper) {
        this.endpoints = endpoints;
        this.entities = entities;
        this.mapper = mapper;
    }

    void keep(@Observes CaseEvent event) {
        var appeal = event.appeal();
        var type = EventPayload.type(event);
        var takers = endpoints.takers(appeal.agency(), type);
        if (!takers.isEmpty()) {
            var kept = event(appeal.agency(), type, appeal.id(), appeal.at());
            kept.payload = json(EventPayload.of(kept.id, event));
            persist(kept, takers);
        }
    }

    WebhookDeliveryEntity test(WebhookEndpointEntity endpoint, Instant now) {
        var kept = event(endpoint.agencyId, EventType.WEBHOOK_TEST, null, now);
        kept.payload = json(EventPayload.ofTest(kept.id, endpoint.id, now));
        return persist(kept, List.of(endpoint)).get(0);
    }

    private static WebhookEventEntity event(UUID agency, EventType type, UUID caseId, Instant now) {
        var event = new WebhookEventEntity();
        event.id = TimeOrderedId.next();
        event.agencyId = agency;
        event.type = type.code();
        event.caseId = caseId;
        event.createdAt = now;
        return event;
    }

    private List<WebhookDeliveryEntity> persist(WebhookEventEntity event, List<WebhookEndpointEntity> takers) {
        entities.persist(event);
        var due = endpoints.databaseTime();
        var deliveries =
                takers.stream().map(taker -> delivery(event, taker, due)).toList();
        deliveries.forEach(entities::persist);
        return deliveries;
    }

    private static WebhookDeliveryEntity delivery(
            WebhookEventEntity event, WebhookEndpointEntity endpoint, Instant due) {
        var delivery = new WebhookDeliveryEntity();
        delivery.id = TimeOrderedId.next();
        delivery.agencyId = event.agencyId;
        delivery.endpointId = endpoint.id;
        delivery.eventId = event.id;
        delivery.eventType = event.type;
        delivery.caseId = event.caseId;
        delivery.state = DeliveryState.PENDING;
        delivery.nextAt = due;
        delivery.version = 1;
        delivery.createdAt = event.createdAt;
        return delivery;
    }

    private String json(EventPayload payload) {
        try {
            return mapper.writeValueAsString(payload);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
