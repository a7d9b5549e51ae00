package poa.model;

import java.util.Objects;

/** A type that is easily taken for another, and what tells them apart. */
public record ConfusedType(String type, String tellApart) {
    public ConfusedType {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(tellApart, "tellApart");
    }
}
