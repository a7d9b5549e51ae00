package poa.api.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import poa.api.tenancy.Caller;

/** How often a caller may come, in the words of draft-ietf-httpapi-ratelimit-headers-11. */
@Singleton
class RateFilter {
    /** The framework has found out who it is (200) and not yet what he may do (100). */
    private static final int CALLER_IS_KNOWN = 150;

    private static final String POLICY = "\"default\"";

    private final Buckets buckets;
    private final LimitMeters meters;

    RateFilter(LimitsConfig config, TimeMeter time, LimitMeters meters) {
        int perMinute = config.requestsPerMinute();
        this.buckets = new Buckets(config.burst().orElse(perMinute), perMinute, time);
        this.meters = meters;
    }

    void register(@Observes Filters filters) {
        filters.register(this::enter, CALLER_IS_KNOWN);
    }

    private void enter(RoutingContext context) {
        var caller = caller(context);
        if (caller.isEmpty()) {
            context.next();
            return;
        }
        var probe = buckets.of(caller.get()).tryConsumeAndReturnRemaining(1);
        tell(context, probe);
        if (probe.isConsumed()) {
            context.next();
        } else {
            meters.refused(Refusal.RATE);
            TooManyRequests.answer(context, seconds(probe.getNanosToWaitForRefill()));
        }
    }

    private void tell(RoutingContext context, ConsumptionProbe probe) {
        context.response()
                .putHeader("RateLimit-Policy", "%s;q=%d;w=%d".formatted(POLICY, buckets.size(), buckets.window()))
                .putHeader(
                        "RateLimit",
                        "%s;r=%d;t=%d"
                                .formatted(
                                        POLICY, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }

    static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /** The key, or the holder of tokens; nobody where the door is open: there is only one machine then. */
    private static Optional<String> caller(RoutingContext context) {
        return Optional.ofNullable(context.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity().<Caller>getAttribute(Caller.ATTRIBUTE))
                .filter(caller -> context.request().headers().contains("Authorization"))
                .map(caller -> caller.keyId() == null
                        ? caller.agency() + " " + caller.actor()
                        : caller.keyId().toString());
    }
}
