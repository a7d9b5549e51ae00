package poa.rules.notices;

import java.util.List;
import java.util.Optional;
import poa.rules.reading.Range;

/**
 * What was read for a field, and where.
 *
 * @param value null where the text does not say
 */
record Read<T>(T value, List<Range> places) {
    static <T> Read<T> nothing() {
        return new Read<>(null, List.of());
    }

    static <T> Read<T> at(T value, Range place) {
        return new Read<>(value, List.of(place));
    }

    Optional<T> found() {
        return Optional.ofNullable(value);
    }
}
