package poa.rules.reading;

/**
 * What must stand in a sentence for a step of a wording: one of these words, or a hit of one of these lexicons.
 *
 * @param words forms or lemmas
 * @param lexicons numbers of lexicons
 */
record Needed(WordIds words, WordIds lexicons) {

    Needed or(Needed other) {
        return new Needed(words.and(other.words), lexicons.and(other.lexicons));
    }
}
