package poa.api.http;

import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one body from another, byte for byte, once the body itself is read and gone. */
public final class BodyDigest {
    private static final String KEY = BodyDigest.class.getName();

    private BodyDigest() {}

    static void keep(byte[] body, RoutingContext context) {
        context.put(KEY, hex(body));
    }

    /** SHA-256 in hex of the JSON body of the request, of no bytes where it has none. */
    public static String of(RoutingContext context) {
        String digest = context.get(KEY);
        return digest == null ? hex(new byte[0]) : digest;
    }

    static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
