package poa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock();

    @Test
    void placeIsFreeAgainOnceItIsLeft() throws InterruptedException {
        var gate = new Gate(TightLimits.config(1, Duration.ZERO), clock);

        for (int i = 0; i < 10; i++) {
            assertThat(gate.enter()).isTrue();
            assertThat(gate.enter()).isFalse();
            gate.leave();
        }
    }

    @Test
    void threeMayWaitAndTheFourthIsSentAwayAtOnce() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG), clock);
        assertThat(gate.enter()).isTrue();
        var first = waiting(gate);
        var second = waiting(gate);
        var third = waiting(gate);
        while (gate.waiting() < 3) {
            Thread.onSpinWait();
        }

        assertThat(gate.enter()).isFalse();

        gate.leave();
        gate.leave();
        gate.leave();
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isTrue();
        assertThat(third.get()).isTrue();
    }

    /** Who came in the burst keeps its place; who comes later is gone before the burst is. */
    @Test
    void whoComesToACrowdThatStandsWaitsHardlyAtAll() throws Exception {
        var gate = new Gate(TightLimits.config(1, Duration.ofSeconds(30)), clock);
        assertThat(gate.enter()).isTrue();
        var burst = waiting(gate);
        while (gate.waiting() < 1) {
            Thread.onSpinWait();
        }
        clock.pass(Duration.ofSeconds(4));

        assertThat(gate.enter()).isFalse();

        assertThat(burst).isNotDone();
        gate.leave();
        assertThat(burst.get()).isTrue();
        gate.leave();
        assertThat(gate.enter()).isTrue();
        var next = waiting(gate);
        while (gate.waiting() < 1) {
            Thread.onSpinWait();
        }
        gate.leave();
        assertThat(next.get()).as("may wait again").isTrue();
    }

    private static CompletableFuture<Boolean> waiting(Gate gate) {
        var entered = new CompletableFuture<Boolean>();
        new Thread(() -> {
                    try {
                        entered.complete(gate.enter());
                    } catch (InterruptedException fault) {
                        entered.completeExceptionally(fault);
                    }
                })
                .start();
        return entered;
    }
}
