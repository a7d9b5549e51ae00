package poa.api.webhooks;

/** Why an attempt had no success. */
enum DeliveryFault {
    /** The name of the host is not known, or its name server did not answer. */
    NAME_NOT_FOUND,
    /** The host has an address that must not be called, or the URL is no longer one that may be. */
    ADDRESS_REFUSED,
    /** Nobody took the connection, or it broke. */
    NO_CONNECTION,
    /** The certificate is not valid for the host, or no encrypted connection came about. */
    TLS_FAILED,
    /** No answer in time. */
    TIMEOUT,
    /** The answer was no 2xx. */
    STATUS
}
