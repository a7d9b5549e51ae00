package poa.api.access;

import java.util.regex.Pattern;

/** Addresses that only the machine itself can reach, told from their text: a name could be made to mean anything. */
final class Loopback {
    private static final Pattern FORM = Pattern.compile(
            "localhost|127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}|\\[?(::1|0:0:0:0:0:0:0:1)]?", Pattern.CASE_INSENSITIVE);

    private Loopback() {}

    /** @param host a name or an address, without a port */
    static boolean is(String host) {
        return FORM.matcher(host).matches();
    }
}
