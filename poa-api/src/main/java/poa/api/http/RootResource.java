package poa.api.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Sends a person who opens the bare address to the page that shows the API. */
@Path("/")
class RootResource {

    @GET
    @PermitAll
    @Operation(hidden = true)
    public RestResponse<Void> docs() {
        return RestResponse.seeOther(URI.create("/docs"));
    }
}
