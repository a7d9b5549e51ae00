package poa.model;

import java.util.Objects;

/**
 * A suspension type that a notice may mean.
 *
 * @param confidence 0 to 1; those of one notice add up to 1 at most
 */
public record LikelyType(String type, double confidence) {
    public LikelyType {
        Objects.requireNonNull(type, "type");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is 0 to 1, not " + confidence);
        }
    }
}
