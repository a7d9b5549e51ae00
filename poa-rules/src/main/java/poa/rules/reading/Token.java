package poa.rules.reading;

/**
 * A word, or a mention such as a date that counts as one word.
 *
 * @param start offset of its first UTF-16 unit in the letter
 * @param end offset after its last one
 * @param form lower-case form; one half of a contraction stands in full ("not" for "n't")
 * @param lemma base form of a verb, stem of any other word
 * @param formId id of the form among the words of the lexicons, -1 where no lexicon names it
 * @param lemmaId id of the lemma among the words of the lexicons, or -1
 * @param verb how it may be a verb, 0 where it is none; bits of {@link VerbForms}
 * @param mention what it mentions, null for a plain word
 * @param shape upper and lower case
 */
record Token(
        int start,
        int end,
        String form,
        String lemma,
        int formId,
        int lemmaId,
        int verb,
        Mention mention,
        Shape shape) {

    /** How a token is written. */
    enum Shape {
        LOWER,
        /** First letter in upper case. */
        CAPITALISED,
        /** Two letters or more, all in upper case. */
        UPPER,
        /** Digits, symbols, scripts without case. */
        OTHER
    }

    /** Number of the first token that starts at an offset or behind it. */
    static int firstAt(java.util.List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** For a paragraph in capitals, in which they tell no name from other words. */
    Token withoutCase() {
        return shape == Shape.OTHER
                ? this
                : new Token(start, end, form, lemma, formId, lemmaId, verb, mention, Shape.LOWER);
    }

    /** Whether it begins with a capital letter. */
    boolean isCapital() {
        return shape == Shape.CAPITALISED || shape == Shape.UPPER;
    }

    boolean is(String word) {
        return form.equals(word);
    }

    boolean mayBe(int verbForm) {
        return (verb & verbForm) != 0;
    }

    boolean isNumber() {
        return mention != null && mention.kind().isCount();
    }
}
