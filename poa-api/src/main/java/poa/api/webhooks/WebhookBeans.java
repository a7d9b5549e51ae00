package poa.api.webhooks;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.List;

class WebhookBeans {

    /** What the JDK remembers of names it remembers for half a minute only. */
    @Produces
    @Singleton
    HostLookup lookup() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
