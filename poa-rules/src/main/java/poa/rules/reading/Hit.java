package poa.rules.reading;

/**
 * A wording found in a sentence, or a lexicon's sense that a classifier heard in it.
 *
 * @param from number of its first token in the letter
 * @param to one past its last token
 * @param telling the words that told most of what was heard, null for a wording
 */
record Hit(Wording wording, int from, int to, String telling) {
    Hit(Wording wording, int from, int to) {
        this(wording, from, to, null);
    }

    boolean isHeard() {
        return telling != null;
    }

    boolean overlaps(Hit other) {
        return from < other.to && other.from < to;
    }
}
