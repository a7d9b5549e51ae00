package poa.api.webhooks;

/** How far an event has come to an endpoint. */
enum DeliveryState {
    /** Waits for its turn, or for the next attempt. */
    PENDING,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** Given up. */
    FAILED
}
