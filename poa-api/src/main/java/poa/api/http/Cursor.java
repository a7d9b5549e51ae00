package poa.api.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The key of a page's last item, packed so that nobody builds on what is in it. */
final class Cursor {
    private Cursor() {}

    static String of(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    static String key(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException fault) {
            throw ProblemException.brokenCursor();
        }
    }
}
