package poa.rules.facts;

/**
 * An ASIN, order or complaint of the suspension.
 *
 * @param named whether the draft names it, or speaks for all of its kind in so many words
 * @param listed whether it has a finding of its own, and not one with others
 */
public record AffectedItem(Kind kind, String id, boolean named, boolean listed) {

    /** What the id is of. */
    public enum Kind {
        ASIN,
        ORDER,
        COMPLAINT
    }
}
