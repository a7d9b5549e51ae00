package poa.api.limits;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Stops who tries keys, before the database is asked. Callers at the same address who came in lately keep coming in: there may be a
 * whole office, or a proxy.
 */
@Singleton
class BadKeysFilter {
    private static final int BEFORE_AUTHENTICATION = 800_000;
    /** Of an IPv6 address; one customer has the rest of it to himself. */
    private static final int NETWORK_BYTES = 8;

    private final Buckets failures;
    private final KnownGood good;
    private final LimitMeters meters;

    BadKeysFilter(LimitsConfig config, TimeMeter time, LimitMeters meters) {
        this.failures = new Buckets(config.badKeysPerMinute(), config.badKeysPerMinute(), time);
        this.good = new KnownGood(time);
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, BEFORE_AUTHENTICATION);
    }

    private void enter(RoutingContext context) {
        var shown = context.request().getHeader("Authorization");
        if (shown == null) {
            context.next();
            return;
        }
        var address = address(context.request().remoteAddress());
        var key = KnownGood.digest(shown);
        var ability = failures.of(address).estimateAbilityToConsume(1);
        if (!ability.canBeConsumed() && !good.holds(key)) {
            meters.refused(Refusal.BAD_KEYS);
            TooManyRequests.answer(context, RateFilter.seconds(ability.getNanosToWaitForRefill()));
            return;
        }
        context.addHeadersEndHandler(done -> heard(context.response().getStatusCode(), address, key));
        context.next();
    }

    private void heard(int status, String address, String key) {
        if (status == 401) {
            good.forget(key);
            failures.of(address).tryConsume(1);
        } else if (status < 400) {
            good.add(key);
        }
    }

    static String address(SocketAddress remote) {
        var inet = remote == null ? null : remote.host() == null ? null : bytes(remote.host());
        if (inet == null) {
            return "unknown";
        }
        return HexFormat.of().formatHex(inet.length == 4 ? inet : Arrays.copyOf(inet, NETWORK_BYTES));
    }

    /** Never looked up: a name, which a proxy may send instead of an address, stands for itself. */
    private static byte[] bytes(String host) {
        var bytes = io.netty.util.NetUtil.createByteArrayFromIpAddressString(host);
        return bytes == null ? host.getBytes(java.nio.charset.StandardCharsets.UTF_8) : bytes;
    }
}
