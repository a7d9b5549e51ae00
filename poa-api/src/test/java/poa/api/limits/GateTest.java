package poa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void placeIsFreeAgainOnceItIsLeft() throws InterruptedException {
        var gate = new Gate(TightLimits.config(1, Duration.ZERO));

        for (int i = 0; i < 10; i++) {
            assertThat(gate.enter()).isTrue();
            assertThat(gate.enter()).isFalse();
            gate.leave();
        }
    }

    @Test
    void twoMayWaitAndTheThirdIsSentAwayAtOnce() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG));
        assertThat(gate.enter()).isTrue();
        var first = waiting(gate);
        var second = waiting(gate);
        while (gate.waiting() < 2) {
            Thread.onSpinWait();
        }

        assertThat(gate.enter()).isFalse();

        gate.leave();
        gate.leave();
        assertThat(first.get()).isTrue();
        assertThat(second.get()).isTrue();
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
