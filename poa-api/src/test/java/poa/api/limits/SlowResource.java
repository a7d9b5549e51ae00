package poa.api.limits;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands for what takes longer than anybody waits. */
@Path(SlowResource.PATH)
public class SlowResource {
    static final String PATH = "/test/slow";
    static final CountDownLatch ENOUGH = new CountDownLatch(1);

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String work() throws InterruptedException {
        return ENOUGH.await(1, TimeUnit.MINUTES) ? "done" : "given up";
    }
}
