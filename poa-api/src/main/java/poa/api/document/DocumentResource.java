package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The API's document for each kind of reader; they hold nothing of anybody's. */
@Path("/openapi")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {
    private final OpenApiDocumentService documents;
    private final ObjectMapper mapper;
    private final DocumentConfig config;

    DocumentResource(OpenApiDocumentService documents, ObjectMapper mapper, DocumentConfig config) {
        this.documents = documents;
        this.mapper = mapper;
        this.config = config;
    }

    @GET
    @Path("/v1.json")
    @Operation(hidden = true)
    public JsonNode full() throws IOException {
        return mapper.readTree(documents.getDocument(OpenApiFilter.DEFAULT_DOCUMENT_NAME, Format.JSON));
    }

    @GET
    @Path("/v1-crm.json")
    @Operation(hidden = true)
    public JsonNode crm(UriInfo uri) throws IOException {
        return CrmDocument.of(full(), address(uri));
    }

    @GET
    @Path("/v1-power-platform.json")
    @Operation(hidden = true)
    public JsonNode powerPlatform(UriInfo uri) throws IOException {
        return PowerPlatformDocument.of(crm(uri));
    }

    private String address(UriInfo uri) {
        return config.address()
                .map(URI::toString)
                .orElse(uri.getBaseUri().toString())
                .replaceFirst("/$", "");
    }
}
