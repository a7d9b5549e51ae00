package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** One sentence to match wordings in, and the hits of each lexicon in it. */
final class SentenceMatcher {
    /** Places are the bits of one number, and the end is one of them. */
    private static final int MOST_WORDS = Long.SIZE - 1;

    private final List<Token> tokens;
    private final int from;
    private final int to;
    private final List<List<Hit>> hitsByLexicon;
    private final BitSet words = new BitSet();
    private final int[] wordList;
    /** By a word's id, its number in {@link #wordList}; open addressing, -1 where a slot is free. */
    private final byte[] slots;

    /** Two for each of {@link #wordList}: where it stands as a form and where as a lemma. */
    private final long[] placesOfWords;

    private final long[] placesOfClasses = new long[WordClass.values().length];
    private final boolean[] classesLookedFor = new boolean[WordClass.values().length];
    private final int[] forms;
    private final int[] lemmas;
    private final BitSet lexiconsWithHits = new BitSet();
    private final BitSet spared = new BitSet();

    SentenceMatcher(List<Token> tokens, int from, int to, int lexicons) {
        this.tokens = tokens;
        this.from = from;
        this.to = to;
        hitsByLexicon = new ArrayList<>(java.util.Collections.nCopies(lexicons, List.of()));
        forms = new int[to - from];
        lemmas = new int[to - from];
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            forms[i - from] = token.formId();
            lemmas[i - from] = token.lemmaId();
            if (token.formId() >= 0) {
                words.set(token.formId());
            }
            if (token.lemmaId() >= 0) {
                words.set(token.lemmaId());
            }
        }
        wordList = words.stream().toArray();
        slots = isShort() ? new byte[4 * Long.SIZE] : new byte[0];
        placesOfWords = new long[isShort() ? 2 * wordList.length : 0];
        if (isShort()) {
            Arrays.fill(slots, (byte) -1);
            for (int i = 0; i < wordList.length; i++) {
                slots[slotOf(wordList[i])] = (byte) i;
            }
            for (int i = from; i < to; i++) {
                if (formId(i) >= 0) {
                    placesOfWords[2 * slots[slotOf(formId(i))]] |= place(i);
                }
                if (lemmaId(i) >= 0) {
                    placesOfWords[2 * slots[slotOf(lemmaId(i))] + 1] |= place(i);
                }
            }
        }
    }

    private int slotOf(int word) {
        int slot = word & slots.length - 1;
        while (slots[slot] >= 0 && wordList[slots[slot]] != word) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Whether its places can be told by bits, as all but the oddest sentences' can. */
    boolean isShort() {
        return to - from <= MOST_WORDS;
    }

    private long place(int at) {
        return 1L << at - from;
    }

    /** All tokens and the end of a short sentence, a bit each, the first token's the lowest. */
    long places() {
        return -1L >>> MOST_WORDS - (to - from);
    }

    /** The end of a short sentence. */
    long end() {
        return place(to);
    }

    /**
     * Where a word stands in a short sentence.
     *
     * @param word twice its id, plus one where its other forms will do, too
     */
    long placesOf(int word) {
        int id = word >> 1;
        if (!words.get(id)) {
            return 0;
        }
        int number = 2 * slots[slotOf(id)];
        return (word & 1) == 0 ? placesOfWords[number] : placesOfWords[number] | placesOfWords[number + 1];
    }

    /** Where words of a class stand in a short sentence. */
    long placesOf(WordClass wordClass) {
        int number = wordClass.ordinal();
        if (!classesLookedFor[number]) {
            classesLookedFor[number] = true;
            for (int i = from; i < to; i++) {
                placesOfClasses[number] |= wordClass.has(tokens.get(i), i == from) ? place(i) : 0;
            }
        }
        return placesOfClasses[number];
    }

    /** Where hits of a lexicon begin in a short sentence that end at one of some places; what was heard is none. */
    long startsOfHits(int lexicon, long ends) {
        List<Hit> hits = hitsByLexicon.get(lexicon);
        long starts = 0;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            starts |= (ends & place(hit.to())) != 0 && !hit.isHeard() ? place(hit.from()) : 0;
        }
        return starts;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    /** Id of a token's form, -1 for a word that no lexicon names. */
    int formId(int at) {
        return forms[at - from];
    }

    /** Id of a token's lemma, or -1. */
    int lemmaId(int at) {
        return lemmas[at - from];
    }

    /** Ids of the forms and lemmas that stand in it, each once. */
    int[] wordList() {
        return wordList;
    }

    /** Numbers of the lexicons that have a hit in it. */
    BitSet lexicons() {
        return lexiconsWithHits;
    }

    /** Hits of a lexicon in order of their first token; several may begin at one. */
    List<Hit> hits(int lexicon) {
        return hitsByLexicon.get(lexicon);
    }

    boolean has(int lexicon) {
        return lexiconsWithHits.get(lexicon);
    }

    /** Takes down that a spare line of a lexicon matches. */
    void spare(int lexicon) {
        spared.set(lexicon);
    }

    boolean isSpared(int lexicon) {
        return spared.get(lexicon);
    }

    /** Adds what a classifier heard of a lexicon that has no hit. */
    void add(int lexicon, Hit heard) {
        keep(lexicon, List.of(heard));
    }

    void keep(int lexicon, List<Hit> hits) {
        hitsByLexicon.set(lexicon, hits);
        lexiconsWithHits.set(lexicon, !hits.isEmpty());
    }
}
