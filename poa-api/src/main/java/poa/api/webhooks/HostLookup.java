package poa.api.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Asks for the addresses of a host, as the machine does. */
@FunctionalInterface
interface HostLookup {
    List<InetAddress> addresses(String host) throws UnknownHostException;
}
