package poa.api.webhooks;

/** A URL that must not be called; the message goes on behind the field's name. */
final class DestinationException extends Exception {
    private static final long serialVersionUID = 1L;

    DestinationException(String message) {
        super(message, null, false, false);
    }
}
