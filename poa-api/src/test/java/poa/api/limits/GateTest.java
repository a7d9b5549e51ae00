package poa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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
    void threeMayWaitAndTheFourthIsSentAwayAtOnce() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG));
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

    /** Who came in a burst keeps its place; who comes later to a crowd that does not end is gone before the burst is. */
    @Test
    void oneWaitsHardlyAtAllWhereMostAreSentAway() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG));
        assertThat(gate.enter()).isTrue();
        var burst = List.of(waiting(gate), waiting(gate), waiting(gate));
        while (gate.waiting() < 3) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(gate.enter()).isFalse();
        }
        gate.leave();
        CompletableFuture.anyOf(burst.toArray(CompletableFuture[]::new)).join();

        // there is room to wait now
        assertThat(gate.enter()).isFalse();

        assertThat(burst.stream().filter(one -> !one.isDone())).hasSize(2);
    }

    @Test
    void crowdIsForgottenOnceOthersFindAPlace() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG));
        assertThat(gate.enter()).isTrue();
        var burst = List.of(waiting(gate), waiting(gate), waiting(gate));
        while (gate.waiting() < 3) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 100; i++) {
            assertThat(gate.enter()).isFalse();
        }
        for (int i = 0; i < 4; i++) {
            gate.leave();
        }
        for (var one : burst) {
            assertThat(one.get()).isTrue();
        }
        for (int i = 0; i < 30; i++) {
            assertThat(gate.enter()).isTrue();
            gate.leave();
        }
        assertThat(gate.enter()).isTrue();

        var patient = waiting(gate);
        while (gate.waiting() < 1) {
            Thread.onSpinWait();
        }
        gate.leave();

        assertThat(patient.get()).isTrue();
    }

    @Test
    void workInTimeTakesNoPlaceOfThoseWhoWait() throws InterruptedException {
        var gate = new Gate(TightLimits.config(1, Duration.ZERO));
        gate.enterInTime();

        assertThat(gate.enter()).isTrue();
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
