package poa.api.webhooks;

import jakarta.inject.Singleton;
import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which URLs may be called: https to public addresses, and what the operator named. A name is looked up, and each of its
 * addresses looked at, whenever it is called: what it was when the endpoint was made proves nothing.
 */
@Singleton
class Destinations {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final Set<Integer> PORTS = Set.of(HTTPS, 8443);
    /** The last label begins with a letter: an address in any of its spellings (127.1, 0x7f000001, 2130706433) does not. */
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final int MAX_NAME = 253;

    private final HostLookup lookup;
    private final PublicAddresses publicOnes;
    private final Set<String> allowed;

    Destinations(HostLookup lookup, PublicAddresses publicOnes, WebhooksConfig config) {
        this.lookup = lookup;
        this.publicOnes = publicOnes;
        this.allowed = config.allowedHosts().orElse(Set.of());
    }

    /** Reads a URL without asking anybody about it. */
    Destination read(String url) throws DestinationException {
        var uri = parse(url);
        var host = host(uri);
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? HTTPS : HTTP;
        boolean trusted = allowed.contains(host) || allowed.contains(host + ":" + port);
        if (!tls && !(trusted && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new DestinationException("must begin with https://");
        }
        if (!trusted && !PORTS.contains(port)) {
            throw new DestinationException("must have no port, or 443 or 8443");
        }
        if (!trusted && (host.length() > MAX_NAME || !NAME.matcher(host).matches())) {
            throw new DestinationException("must have the full name of a host, not an address");
        }
        var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Destination(
                tls, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), trusted);
    }

    /**
     * The address to call, which is looked up now.
     *
     * @throws DestinationException where one of the host's addresses is not public
     */
    InetAddress address(Destination destination) throws UnknownHostException, DestinationException {
        var addresses = lookup.addresses(destination.host());
        if (addresses.isEmpty()) {
            throw new UnknownHostException();
        }
        // one of several that is not public is no accident
        if (!destination.isTrusted() && !addresses.stream().allMatch(publicOnes::contain)) {
            throw new DestinationException("must not lead to an address that is not public");
        }
        return addresses.get(0);
    }

    /** What can be told of a URL when an endpoint is made; a name may come to be known later. */
    void check(String url) throws DestinationException {
        var destination = read(url);
        try {
            address(destination);
        } catch (UnknownHostException notKnownYet) {
            // each delivery asks again
        }
    }

    private static URI parse(String url) throws DestinationException {
        try {
            var uri = new URI(url);
            if (uri.getHost() == null && uri.getRawAuthority() != null && uri.getRawUserInfo() == null) {
                // a name with other letters than ASCII's is none to the JDK's reader
                int start = url.indexOf(uri.getRawAuthority());
                uri = new URI(url.substring(0, start)
                        + IDN.toASCII(uri.getRawAuthority())
                        + url.substring(start + uri.getRawAuthority().length()));
            }
            if (uri.isOpaque() || uri.getHost() == null) {
                throw new DestinationException("must be a URL such as https://crm.example/hooks");
            }
            if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
                throw new DestinationException("must have neither a user nor a fragment");
            }
            return uri;
        } catch (URISyntaxException | IllegalArgumentException fault) {
            throw new DestinationException("must be a URL such as https://crm.example/hooks");
        }
    }

    private static String host(URI uri) {
        var host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
