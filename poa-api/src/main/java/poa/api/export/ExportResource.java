package poa.api.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import poa.api.audit.AuditAction;
import poa.api.audit.AuditTrail;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

@Path("/v1/export")
@Produces(ExportResource.NDJSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Agency")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class ExportResource {
    static final String NDJSON = "application/x-ndjson";
    private static final int TIMEOUT_SECONDS = 3_600;
    private static final int BUFFER = 65_536;

    private final CurrentAgency agency;
    private final List<ExportPart> parts;
    private final AuditTrail audit;
    private final EntityManager entities;
    private final ObjectMapper mapper;

    ExportResource(
            CurrentAgency agency,
            @All List<ExportPart> parts,
            AuditTrail audit,
            EntityManager entities,
            ObjectMapper mapper) {
        this.agency = agency;
        this.parts = parts;
        this.audit = audit;
        this.entities = entities;
        this.mapper = mapper;
    }

    @GET
    @Operation(operationId = "exportAgency", summary = "Export all data of the agency", description = """
            Everything that is kept of the agency, as of one moment: a JSON object a line, `{"kind": ..., "data": ...}`, where \
            kind is AGENCY, CASE, NOTICE, DRAFT, SUBMISSION, WEBHOOK_ENDPOINT or AUDIT_EVENT and data is what the reply to a GET of \
            it shows. The last line is `{"kind": "END", "count": ...}`; an export without it was cut off.""")
    @APIResponse(
            responseCode = "200",
            description = "The data, line by line.",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput export() {
        var exported = agency.id();
        return out -> QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).run(() -> write(exported, out));
    }

    private void write(UUID exported, OutputStream stream) {
        try {
            // what others change meanwhile is not seen; no other statement may come before
            entities.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            var out = new BufferedOutputStream(stream, BUFFER);
            var lines = new ExportLines(mapper, out);
            for (var part : parts) {
                part.write(exported, lines);
            }
            lines.end();
            out.flush();
            audit.write(exported, AuditAction.DATA_EXPORTED);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
