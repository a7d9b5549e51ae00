package poa.api.webhooks;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What waits to be sent, in the database that all processes share. */
@Singleton
class DeliveryQueue {
    private final WebhookDeliveryRepository deliveries;
    private final WebhooksConfig config;
    private final Clock clock;

    DeliveryQueue(WebhookDeliveryRepository deliveries, WebhooksConfig config, Clock clock) {
        this.deliveries = deliveries;
        this.config = config;
        this.clock = clock;
    }

    void check(@Observes StartupEvent start) {
        if (config.inFlight() < 1 || config.inFlightPerEndpoint() < 1) {
            throw new ConfigurationException(
                    "poa.webhooks.in-flight and poa.webhooks.in-flight-per-endpoint must be at least 1.");
        }
        if (config.lease().compareTo(config.timeout().multipliedBy(2)) < 0) {
            throw new ConfigurationException(
                    "poa.webhooks.lease must be at least twice poa.webhooks.timeout: what is being"
                            + " sent would be sent by another process, too.");
        }
    }

    /** Nobody else gets them for as long as the lease. */
    @Transactional
    List<Claim> claim(int most) {
        return deliveries.claim(most, config.inFlightPerEndpoint(), config.lease());
    }

    @Transactional
    QueueHealth health() {
        return QueueHealth.of(deliveries.health());
    }

    @Scheduled(every = "{poa.housekeeping.every}", delayed = "1m")
    @Transactional
    void forget() {
        deliveries.forgetEventsBefore(clock.instant().minus(config.keep()));
    }
}
