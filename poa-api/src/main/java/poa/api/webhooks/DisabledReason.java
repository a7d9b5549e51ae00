package poa.api.webhooks;

/** Why an endpoint is told nothing. */
enum DisabledReason {
    /** Somebody switched it off. */
    REQUESTED,
    /** The receiver answered 410. */
    GONE,
    /** No attempt had success for days. */
    FAILING
}
