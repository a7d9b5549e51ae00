package poa.api.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps the open door for this machine: a page in its browser could reach the service by a name of its own that it makes mean
 * 127.0.0.1 (DNS rebinding), and a proxy would bring in the world.
 */
@Singleton
class DoorFilter {
    private static final int AFTER_ENTRY = 900_000;
    private static final int MISDIRECTED = 421;
    private static final List<String> PROXIED =
            List.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private final Door door;

    DoorFilter(Door door) {
        this.door = door;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, AFTER_ENTRY);
    }

    private void enter(RoutingContext context) {
        if (door.isOpen() && !isFromHere(context.request())) {
            context.fail(MISDIRECTED);
        } else {
            context.next();
        }
    }

    private static boolean isFromHere(HttpServerRequest request) {
        var authority = request.authority();
        return authority != null
                && Loopback.is(authority.host())
                && PROXIED.stream().noneMatch(request.headers()::contains);
    }
}
