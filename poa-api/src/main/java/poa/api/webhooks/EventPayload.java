package poa.api.webhooks;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.cases.CaseEvent;

@Schema(
        name = "WebhookEvent",
        description = "What an endpoint is sent, as the body of a POST signed as Standard Webhooks demands.")
record EventPayload(
        @Schema(description = "Id of the event, the same in each attempt to deliver it; also in the header webhook-id.")
        UUID id,

        @Schema(description = "What happened.", examples = "case.status_changed")
        String type,

        @Schema(description = "When it happened.") Instant timestamp,

        @Schema(description = "What it happened to.") EventData data) {

    static EventPayload of(UUID id, CaseEvent event) {
        return new EventPayload(id, type(event).code(), event.appeal().at(), EventData.of(event));
    }

    static EventPayload ofTest(UUID id, UUID endpoint, Instant now) {
        return new EventPayload(id, EventType.WEBHOOK_TEST.code(), now, EventData.ofTest(endpoint));
    }

    static EventType type(CaseEvent event) {
        if (event instanceof CaseEvent.Opened) {
            return EventType.CASE_CREATED;
        }
        if (event instanceof CaseEvent.StatusChanged) {
            return EventType.CASE_STATUS_CHANGED;
        }
        if (event instanceof CaseEvent.DraftAssessed) {
            return EventType.DRAFT_ASSESSED;
        }
        return event instanceof CaseEvent.SubmissionRecorded
                ? EventType.SUBMISSION_RECORDED
                : EventType.DEADLINE_APPROACHING;
    }
}
