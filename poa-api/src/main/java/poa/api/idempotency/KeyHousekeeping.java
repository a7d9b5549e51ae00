package poa.api.idempotency;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;

@Singleton
class KeyHousekeeping {
    private final ReplyStore replies;
    private final IdempotencyConfig config;
    private final Clock clock;

    KeyHousekeeping(ReplyStore replies, IdempotencyConfig config, Clock clock) {
        this.replies = replies;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "{poa.housekeeping.every}", delayed = "1m")
    @Transactional
    void forget() {
        replies.forgetBefore(clock.instant().minus(config.keep()));
    }
}
