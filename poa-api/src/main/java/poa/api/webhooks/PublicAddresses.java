package poa.api.webhooks;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/** Tells addresses of the open net from those of this machine, its networks and its cloud. */
@Singleton
class PublicAddresses {
    /** IANA's special-purpose registries; 169.254.169.254 and fd00:ec2::254 are where clouds keep their credentials. */
    private static final List<IPAddress> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(range -> new IPAddressString(range).getAddress())
            .toList();

    boolean contain(InetAddress address) {
        return isPublic(new IPAddressGenerator().from(address));
    }

    private static boolean isPublic(IPAddress address) {
        if (address.isIPv6()) {
            var six = address.toIPv6();
            if (six.isIPv4Mapped() || six.isWellKnownIPv4Translatable()) {
                return isPublic(six.getEmbeddedIPv4Address());
            }
            if (six.is6To4()) {
                return isPublic(six.get6To4IPv4Address());
            }
        }
        return REFUSED.stream().noneMatch(range -> range.contains(address));
    }
}
