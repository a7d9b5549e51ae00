package poa.api.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands for a fault of ours. */
@Path(FailingResource.PATH)
public class FailingResource {
    static final String PATH = "/test/failure";
    static final String SECRET = "what a draft says";

    @GET
    @PermitAll
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException(SECRET);
    }
}
