package poa.api.webhooks;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "WebhookEventType", description = "Something that an endpoint can be told of.")
record EventTypeView(
        @Schema(description = "Code of the type.", examples = "case.status_changed")
        String code,

        @Schema(description = "When it is sent.") String description,

        @Schema(description = "Whether an endpoint can ask for it.", examples = "true")
        boolean subscribable) {

    static EventTypeView of(EventType type) {
        return new EventTypeView(type.code(), type.description(), type.isSubscribable());
    }

    @Schema(name = "WebhookEventTypePage", description = "One page of event types.")
    record PageView(
            @Schema(description = "The types.") List<EventTypeView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<EventType> page) {
            return new PageView(page.items().stream().map(EventTypeView::of).toList(), page.nextCursor());
        }
    }
}
