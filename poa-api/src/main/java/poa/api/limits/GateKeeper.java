package poa.api.limits;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import poa.api.http.ProblemException;

/** Stands before what is {@link Bounded}, and before its transaction: who waits here holds no connection. */
@Bounded
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class GateKeeper {
    private final Gate gate;
    private final LimitMeters meters;

    GateKeeper(Gate gate, LimitMeters meters) {
        this.gate = gate;
        this.meters = meters;
    }

    @AroundInvoke
    Object pass(InvocationContext step) throws Exception {
        if (!gate.enter()) {
            meters.refused(Refusal.GATE);
            throw ProblemException.unavailable();
        }
        try {
            return step.proceed();
        } finally {
            gate.leave();
        }
    }
}
