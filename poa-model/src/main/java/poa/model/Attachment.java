package poa.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A file that goes with the draft; its content is not read.
 *
 * @param name file name
 * @param kind what it is
 * @param date day of issue, null where unknown
 * @param asins the ASINs that it covers
 */
public record Attachment(String name, DocumentKind kind, LocalDate date, List<String> asins) {
    public Attachment {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        asins = List.copyOf(asins);
    }
}
