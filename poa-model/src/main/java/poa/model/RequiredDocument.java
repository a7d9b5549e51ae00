package poa.model;

import java.util.Objects;

/**
 * A document that goes with an appeal of a type; a notice's own list goes before it.
 *
 * @param group one document of a group is enough, null where it stands alone
 * @param maxAgeDays oldest accepted date of issue in days before the notice, null where any age is
 * @param covers what it must show
 */
public record RequiredDocument(DocumentKind kind, Level level, String group, Integer maxAgeDays, String covers) {
    public RequiredDocument {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(level, "level");
    }
}
