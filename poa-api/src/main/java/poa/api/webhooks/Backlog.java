package poa.api.webhooks;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** How much waits to be delivered, of all agencies together, leaving out disabled endpoints. */
@Singleton
public class Backlog {
    private final WebhookDeliveryRepository deliveries;
    private final Clock clock;

    Backlog(WebhookDeliveryRepository deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * As of now.
     *
     * @param pending deliveries that wait for their first or another attempt
     * @param oldest for how long the oldest of them has waited, zero where none waits
     */
    public record Size(long pending, Duration oldest) {}

    @Transactional
    public Size size() {
        var row = deliveries.backlog();
        var since = row.get(1, Long.class);
        return new Size(
                row.get(0, Long.class), Duration.ofMillis(since == null ? 0 : Math.max(0, clock.millis() - since)));
    }
}
