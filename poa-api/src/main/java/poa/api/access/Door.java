package poa.api.access;

import jakarta.inject.Singleton;
import java.util.Set;
import poa.api.tenancy.Caller;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

/** Whether whoever reaches the service may use it without a key. Once shut, it stays so. */
@Singleton
class Door {
    /** Who comes in by the open door. */
    static final Caller ANYBODY = new Caller(CurrentAgency.DEFAULT, "open", null, Set.copyOf(Scopes.ALL));

    private volatile boolean open;

    boolean isOpen() {
        return open;
    }

    void open() {
        open = true;
    }

    void shut() {
        open = false;
    }
}
