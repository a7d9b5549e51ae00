package poa.model;

import java.util.Objects;

/**
 * A document that a notice asks for.
 *
 * @param maxAgeDays how old it may be, null where the notice does not say
 */
public record RequestedDocument(DocumentKind kind, Integer maxAgeDays) {
    public RequestedDocument {
        Objects.requireNonNull(kind, "kind");
    }
}
