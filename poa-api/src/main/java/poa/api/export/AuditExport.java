package poa.api.export;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import poa.api.audit.AuditTrail;

/** The trail is used by the export, so it does not know of it. */
@Singleton
@Priority(10)
class AuditExport implements ExportPart {
    private final AuditTrail audit;

    AuditExport(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void write(UUID agency, ExportLines lines) throws IOException {
        audit.forEach(agency, event -> {
            try {
                lines.write("AUDIT_EVENT", event);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }
}
