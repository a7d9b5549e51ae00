package poa.api.webhooks;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of all tests, which ask no name server. */
@Singleton
@Alternative
@Priority(1)
class TestNames implements HostLookup {
    static final String RECEIVER = "receiver.test";

    private final Map<String, List<InetAddress>> names =
            new ConcurrentHashMap<>(Map.of(RECEIVER, List.of(address("127.0.0.1"))));

    @Override
    public List<InetAddress> addresses(String host) throws UnknownHostException {
        if (!names.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        return names.get(host);
    }

    void set(String host, String... addresses) {
        names.put(host, List.of(addresses).stream().map(TestNames::address).toList());
    }

    /** Of a literal, without asking anybody. */
    static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
