package poa.api.webhooks;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "poa.webhooks")
interface WebhooksConfig {
    /** How often it is looked what is due, as the scheduler reads it. */
    String every();

    /** How often the queue is measured, as the scheduler reads it. */
    String measureEvery();

    /** From the connection to the end of the answer. */
    Duration timeout();

    /** After so long another process takes up what one was about to send; longer than the time-out and a look-up of a name. */
    Duration lease();

    /** Pauses between the attempts, each lengthened by up to a fifth; after the last one a delivery has failed. */
    List<Duration> retries();

    /** Without success for so long, an endpoint is disabled when a delivery to it has failed. */
    Duration disableAfter();

    /** How long events and what came of them are kept. */
    Duration keep();

    /** Deliveries that one process has on the way at the same time. */
    int inFlight();

    /** Of them to one endpoint. */
    int inFlightPerEndpoint();

    /** Endpoints that an agency may have. */
    int mostEndpoints();

    /** Hosts, with or without a port, that may be called with http, by any address and at any port or at that one. */
    Optional<Set<String>> allowedHosts();
}
