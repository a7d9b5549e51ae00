package poa.api.document;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

@ConfigMapping(prefix = "poa.document")
interface DocumentConfig {
    /** Where callers reach the service, for documents that must name it; the host that the document is asked of where empty. */
    Optional<URI> address();
}
