package poa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
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

    /** Who came in a burst keeps its place; who comes later, while most are sent away, is gone at once, though there is room to wait. */
    @Test
    void nobodyWaitsInACrowdUntilSomeTimeHasPassed() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG), clock);
        assertThat(gate.enter()).isTrue();
        var burst = List.of(waiting(gate), waiting(gate), waiting(gate));
        while (gate.waiting() < 3) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 30; i++) {
            assertThat(gate.enter()).isFalse();
        }
        gate.leave();
        CompletableFuture.anyOf(burst.toArray(CompletableFuture[]::new)).join();

        clock.pass(Duration.ofMillis(900));
        assertThat(gate.enter()).isFalse();
        assertThat(burst.stream().filter(one -> !one.isDone())).hasSize(2);

        clock.pass(Duration.ofMillis(200));
        var patient = waiting(gate);
        while (gate.waiting() < 3) {
            Thread.onSpinWait();
        }
        for (int i = 0; i < 3; i++) {
            gate.leave();
        }
        assertThat(patient.get()).isTrue();
    }

    @Test
    void aFewWhoAreSentAwayAreNoCrowd() throws Exception {
        var gate = new Gate(TightLimits.config(1, LONG), clock);
        for (int burst = 0; burst < 10; burst++) {
            assertThat(gate.enter()).isTrue();
            var waiting = List.of(waiting(gate), waiting(gate), waiting(gate));
            while (gate.waiting() < 3) {
                Thread.onSpinWait();
            }
            assertThat(gate.enter()).isFalse();
            for (int i = 0; i < 4; i++) {
                gate.leave();
            }
            for (var one : waiting) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    @Test
    void workInTimeTakesNoPlaceOfThoseWhoWait() throws InterruptedException {
        var gate = new Gate(TightLimits.config(1, Duration.ZERO), clock);
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
