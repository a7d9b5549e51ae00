package poa.rules.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** One number for a set of files. */
public final class Digest {
    private Digest() {}

    /** {@code sha256:} and the hex digest of all names and contents. */
    public static String of(SortedMap<String, byte[]> contents) {
        MessageDigest sha256 = sha256();
        contents.forEach((name, bytes) -> {
            // with its length, so that no content can pass for the name of the next file
            sha256.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            sha256.update(bytes);
        });
        return "sha256:" + HexFormat.of().formatHex(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
