package poa.api.webhooks;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.UnknownHostException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Takes what is due from the database and sends it: first the claim is committed, then the receiver is called outside any
 * transaction, then the outcome is taken down. A process that dies between leaves a lease that runs out, and the event is
 * sent again: each arrives at least once. Any number of processes may do so at the same time.
 */
@Singleton
class DeliveryJob {
    private static final Logger LOG = Logger.getLogger(DeliveryJob.class);

    private final DeliveryQueue queue;
    private final Destinations destinations;
    private final Sender sender;
    private final Outcomes outcomes;
    private final WebhooksConfig config;
    private final DeliveryMeters meters;
    private final Executor threads = Infrastructure.getDefaultWorkerPool();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean stopped;

    DeliveryJob(
            DeliveryQueue queue,
            Destinations destinations,
            Sender sender,
            Outcomes outcomes,
            WebhooksConfig config,
            DeliveryMeters meters) {
        this.queue = queue;
        this.destinations = destinations;
        this.sender = sender;
        this.outcomes = outcomes;
        this.config = config;
        this.meters = meters;
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }

    /** One thread at a time takes; whoever asks meanwhile has that one look again. */
    @Scheduled(every = "{poa.webhooks.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (asked.getAndIncrement() == 0) {
            look();
        }
    }

    private void look() {
        int seen;
        do {
            seen = asked.get();
            try {
                take();
            } catch (RuntimeException fault) {
                // the database is away; the next round asks again
                LOG.warnf("Deliveries cannot be taken: %s", fault.getClass().getName());
            }
        } while (!asked.compareAndSet(seen, 0));
    }

    boolean isIdle() {
        return inFlight.get() == 0 && asked.get() == 0;
    }

    private void take() {
        int free = config.inFlight() - inFlight.get();
        while (free > 0 && !stopped) {
            var claims = queue.claim(free);
            if (claims.isEmpty()) {
                return;
            }
            inFlight.addAndGet(claims.size());
            claims.forEach(claim -> threads.execute(() -> send(claim)));
            free = config.inFlight() - inFlight.get();
        }
    }

    private void send(Claim claim) {
        attempt(claim).onComplete(done -> threads.execute(() -> end(claim, done)));
    }

    private Future<Answer> attempt(Claim claim) {
        try {
            var destination = destinations.read(claim.url());
            var address = destinations.address(destination);
            return sender.post(destination, address, Signature.headers(claim), claim.payload());
        } catch (UnknownHostException unknown) {
            return Future.succeededFuture(Answer.of(DeliveryFault.NAME_NOT_FOUND));
        } catch (DestinationException refused) {
            return Future.succeededFuture(Answer.of(DeliveryFault.ADDRESS_REFUSED));
        } catch (RuntimeException fault) {
            return Future.failedFuture(fault);
        }
    }

    private void end(Claim claim, AsyncResult<Answer> done) {
        try {
            meters.attempted(done.succeeded() ? done.result() : null);
            if (done.succeeded()) {
                outcomes.keep(claim, done.result());
            } else {
                LOG.errorf(
                        "A %s failed here: %s", claim, done.cause().getClass().getName());
            }
        } catch (RuntimeException fault) {
            // the lease runs out, and the event is sent again
            LOG.warnf(
                    "What came of a %s could not be kept: %s",
                    claim, fault.getClass().getName());
        }
        // asked before the place is free, so that there is no moment in which nothing seems left to do
        boolean first = asked.getAndIncrement() == 0;
        inFlight.decrementAndGet();
        if (first) {
            look();
        }
    }
}
