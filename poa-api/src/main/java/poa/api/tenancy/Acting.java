package poa.api.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Holds the caller for as long as a request, or a piece of scheduled work, lasts. */
@RequestScoped
class Acting {
    private Caller caller;

    Caller get() {
        return caller;
    }

    /** Changes the caller, and tells who it was before. */
    Caller set(Caller next) {
        var before = caller;
        caller = next;
        return before;
    }
}
