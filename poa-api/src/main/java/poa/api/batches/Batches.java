package poa.api.batches;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import poa.api.http.Faults;
import poa.api.http.JsonText;
import poa.api.limits.WorkInTime;

/** The batches that run. */
@Singleton
class Batches {
    private static final int TIMED_OUT = 408;
    private static final int UNAVAILABLE = 503;
    /** Lines begun for each thread, so that none waits while a slow line holds up the answers to those after it. */
    private static final int AHEAD = 4;
    /** Looks at the clock within the idle time. */
    private static final int LOOKS = 10;

    private final Vertx vertx;
    private final LineJudge judge;
    private final BatchesConfig config;
    private final int threads;
    private final WorkerExecutor workers;
    private final Semaphore room;
    private final Set<Batch> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Batches(Vertx vertx, LineJudge judge, WorkInTime work, BatchesConfig config) {
        this.vertx = vertx;
        this.judge = judge;
        this.config = config;
        this.threads = work.most();
        // a line may wait for its place; nobody is to be warned of a blocked thread
        this.workers = vertx.createSharedWorkerExecutor("batches", threads, 1, TimeUnit.DAYS);
        this.room = new Semaphore(config.atOnce());
    }

    /** Not by annotations on the configuration, see the limits. */
    void check(@Observes StartupEvent start) {
        if (config.atOnce() < 1 || config.idle().toMillis() < LOOKS) {
            throw new ConfigurationException("poa.batches.at-once must be at least 1, poa.batches.idle at least 10 ms");
        }
    }

    /** A batch for this request; none where too many run already, or the service is about to stop. */
    Optional<Batch> begin(RoutingContext caller) {
        if (stopping || !room.tryAcquire()) {
            return Optional.empty();
        }
        var context = Vertx.currentContext();
        var timers = new long[1];
        var batch = new Batch(
                context, workers, caller.request(), service(caller, timers), JsonText.MAX_BYTES, AHEAD * threads);
        running.add(batch);
        long idle = config.idle().toNanos();
        timers[0] = vertx.setPeriodic(config.idle().toMillis() / LOOKS, look -> {
            if (batch.waitsInVain(System.nanoTime(), idle)) {
                giveUp(batch, caller);
            }
        });
        return Optional.of(batch);
    }

    /** Whoever sends the rest again then finds another process. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        running.forEach(batch -> batch.cut(UNAVAILABLE));
    }

    @PreDestroy
    void close() {
        workers.close();
    }

    /** Whoever reads is told; nobody else would ever get it. */
    private static void giveUp(Batch batch, RoutingContext caller) {
        if (batch.isReadFrom()) {
            batch.cut(TIMED_OUT);
        } else {
            HangUp.now(caller);
        }
    }

    private Batch.Service service(RoutingContext caller, long[] timers) {
        return new Batch.Service() {
            @Override
            public LineJudge.Answer judge(Lines.Line line) throws InterruptedException {
                return judge.answer(line, caller);
            }

            @Override
            public byte[] text(BatchLine line) {
                return judge.text(line);
            }

            @Override
            public BatchLine cut(long line, int status) {
                return BatchLine.refused(line, Faults.told(status, caller));
            }

            @Override
            public void ended(Batch batch, boolean whole) {
                vertx.cancelTimer(timers[0]);
                running.remove(batch);
                room.release();
                if (!whole && caller.request().version() != HttpVersion.HTTP_2) {
                    // what of the request is still to come must not be taken for the next one
                    caller.addEndHandler(done -> caller.request().connection().close());
                }
            }
        };
    }
}
