package poa.api.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Signs as Standard Webhooks 1.0.0 demands, with its reference library. */
final class Signature {
    /** 24 to 64 are allowed; no more than the hash has is of use. */
    private static final int SECRET_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** Also with the previous secret, as long as receivers may still know only that. */
    static Map<String, String> headers(Claim claim) {
        var id = claim.eventId().toString();
        var signatures = Stream.of(claim.secret(), claim.previousSecret())
                .filter(secret -> secret != null)
                .map(secret -> sign(secret, id, claim))
                .collect(Collectors.joining(" "));
        return Map.of(
                Webhook.UNBRANDED_MSG_ID_KEY, id,
                Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, String.valueOf(claim.seconds()),
                Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signatures);
    }

    private static String sign(String secret, String id, Claim claim) {
        try {
            return new Webhook(secret).sign(id, claim.seconds(), claim.payload());
        } catch (EmptyWebhookSecretException | WebhookSigningException noSecretOfOurs) {
            throw new IllegalStateException(noSecretOfOurs);
        }
    }
}
