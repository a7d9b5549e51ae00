package poa.rules.reading;

import java.util.BitSet;

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

    boolean standsIn(SentenceMatcher sentence) {
        return words.count() < sentence.wordList().length
                ? anyIn(words, sentence.words()) || anyIn(lexicons, sentence.lexicons())
                : sentence.hasAnyOf(words) || anyIn(lexicons, sentence.lexicons());
    }

    private static boolean anyIn(WordIds ids, BitSet set) {
        for (int i = 0; i < ids.count(); i++) {
            if (set.get(ids.id(i))) {
                return true;
            }
        }
        return false;
    }
}
