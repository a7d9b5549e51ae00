package poa.api.cases;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import poa.api.tenancy.CurrentAgency;

/** Tells of each case, once for each lead, that its deadline comes near. Any number of processes may do so at the same time. */
@Singleton
class Deadlines {
    /** A few at a time, so that nobody waits long for a lock. */
    private static final int BATCH = 100;

    private final DeadlineRepository deadlines;
    private final DeadlinesConfig config;
    private final CaseNews news;
    private final Moments moments;
    private final CurrentAgency current;

    Deadlines(
            DeadlineRepository deadlines,
            DeadlinesConfig config,
            CaseNews news,
            Moments moments,
            CurrentAgency current) {
        this.deadlines = deadlines;
        this.config = config;
        this.news = news;
        this.moments = moments;
        this.current = current;
    }

    @Scheduled(
            every = "{poa.deadlines.every}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(moments.today());
    }

    void run(LocalDate today) {
        var first = today;
        for (int lead : config.leadDays().stream().sorted().distinct().toList()) {
            var last = today.plusDays(lead);
            // what comes nearer than a shorter lead is told by that one alone
            for (var agency : deadlines.agenciesDue(first, last)) {
                var from = first;
                while (current.call(agency, () -> batch(agency, from, last, lead, today)) == BATCH) {
                    // there may be more
                }
            }
            first = last.plusDays(1);
        }
    }

    private int batch(UUID agency, LocalDate first, LocalDate last, int lead, LocalDate today) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var due = deadlines.lockDue(agency, first, last, lead, BATCH);
            var now = moments.now();
            due.stream()
                    .filter(appeal -> deadlines.keep(appeal, lead, now))
                    .forEach(appeal -> news.due(appeal, today, now));
            return due.size();
        });
    }
}
