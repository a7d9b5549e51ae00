package poa.api.export;

import java.io.IOException;
import java.util.UUID;

/** What one feature keeps of an agency. */
public interface ExportPart {

    /** Writes it, inside the transaction of the export, in pieces that fit into memory. */
    void write(UUID agency, ExportLines lines) throws IOException;
}
