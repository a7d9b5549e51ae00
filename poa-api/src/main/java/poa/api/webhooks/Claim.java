package poa.api.webhooks;

import jakarta.persistence.Tuple;
import java.util.UUID;

/**
 * A delivery that this process is to attempt now.
 *
 * @param previousSecret null unless it is to be signed with as well
 * @param token which proves that nobody else has taken it up meanwhile
 * @param seconds the database's time, in seconds since 1970
 */
record Claim(
        UUID deliveryId,
        UUID agencyId,
        UUID endpointId,
        UUID eventId,
        String url,
        String secret,
        String previousSecret,
        String payload,
        UUID token,
        long seconds) {

    static Claim of(Tuple row) {
        return new Claim(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, UUID.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, String.class),
                row.get(6, String.class),
                row.get(7, String.class),
                row.get(8, UUID.class),
                row.get(9, Long.class));
    }

    /** Not the secrets: this may stand in a message by mistake. */
    @Override
    public String toString() {
        return "delivery " + deliveryId;
    }
}
