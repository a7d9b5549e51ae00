package poa.rules.reading;

/**
 * Something else in the same sentence.
 *
 * @param wanted whether it must stand there, or must not
 */
record Beside(Step other, boolean wanted) {

    boolean holdsIn(SentenceMatcher sentence) {
        for (int i = sentence.from(); i <= sentence.to(); i++) {
            if (other.longest(sentence, i) >= 0) {
                return wanted;
            }
        }
        return !wanted;
    }
}
