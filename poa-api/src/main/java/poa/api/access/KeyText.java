package poa.api.access;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A key as its holder has it: {@code poa_}, 30 random letters and digits (178 bits), and 6 that are their checksum, so that
 * scanners know it where it leaked and a slip of the pen costs no look-up.
 */
final class KeyText {
    static final String START = "poa_";

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_DIGITS = 30;
    private static final int CHECK_DIGITS = 6;
    private static final int SHOWN = 4;
    private static final Pattern FORM = Pattern.compile(START + "[0-9A-Za-z]{" + (RANDOM_DIGITS + CHECK_DIGITS) + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private KeyText(String text) {
        this.text = text;
    }

    static KeyText make() {
        var body = new StringBuilder(START);
        RANDOM.ints(RANDOM_DIGITS, 0, DIGITS.length()).forEach(i -> body.append(DIGITS.charAt(i)));
        return new KeyText(body + checksum(body.toString()));
    }

    /** Empty where the text is no key that was ever given. */
    static Optional<KeyText> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        int body = text.length() - CHECK_DIGITS;
        return checksum(text.substring(0, body)).equals(text.substring(body))
                ? Optional.of(new KeyText(text))
                : Optional.empty();
    }

    /** The whole key, to be shown once. */
    String secret() {
        return text;
    }

    String prefix() {
        return text.substring(0, START.length() + SHOWN);
    }

    String lastFour() {
        return text.substring(text.length() - SHOWN);
    }

    /** SHA-256 in hex; what is kept. */
    String hash() {
        return Digests.sha256(text);
    }

    /** Not the key: this may stand in a message by mistake. */
    @Override
    public String toString() {
        return prefix() + "...";
    }

    private static String checksum(String body) {
        var crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        var digits = new StringBuilder();
        for (long rest = crc.getValue(); digits.length() < CHECK_DIGITS; rest /= DIGITS.length()) {
            digits.insert(0, DIGITS.charAt((int) (rest % DIGITS.length())));
        }
        return digits.toString();
    }
}
