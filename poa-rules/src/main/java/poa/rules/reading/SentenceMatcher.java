package poa.rules.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One sentence to match wordings in, and the hits of each lexicon in it. */
final class SentenceMatcher {
    private final List<Token> tokens;
    private final int from;
    private final int to;
    private final List<List<Hit>> hitsByLexicon;
    private final BitSet words = new BitSet();
    private final int[] wordList;
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

    /** Ids of the forms and lemmas that stand in it. */
    BitSet words() {
        return words;
    }

    /** The same, each once. */
    int[] wordList() {
        return wordList;
    }

    /** Whether a word stands at a place, by its form or its lemma. */
    boolean hasAt(int at, WordIds some) {
        return at < to && (some.has(forms[at - from]) || some.has(lemmas[at - from]));
    }

    boolean hasAnyOf(WordIds some) {
        for (int word : wordList) {
            if (some.has(word)) {
                return true;
            }
        }
        return false;
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
