package poa.rules.reading;

/**
 * A wording found in a sentence.
 *
 * @param from number of its first token in the letter
 * @param to one past its last token
 */
record Hit(Wording wording, int from, int to) {
    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }
}
