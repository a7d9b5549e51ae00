package poa.api.limits;

import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * The gate for work of which nobody waits for each piece: it takes as long as it takes, and no place of those who do wait.
 */
@Singleton
public class WorkInTime {
    private final Gate gate;

    WorkInTime(Gate gate) {
        this.gate = gate;
    }

    /** How many pieces may be in work at the same time: as many as of the others. The caller sees to it. */
    public int most() {
        return gate.most();
    }

    /** Does a piece once there is a place. */
    public <T> T call(Supplier<T> piece) throws InterruptedException {
        gate.enterInTime();
        try {
            return piece.get();
        } finally {
            gate.leaveInTime();
        }
    }
}
