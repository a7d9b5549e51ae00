package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.rules.facts.Repetition;
import poa.rules.facts.Statement;

/**
 * Finds statements made again in nearly the same words: by the runs of three words that they share, or, in another order, by
 * the words that carry their meaning. Each run and word is looked up once, so the time grows with the text and not with its
 * square.
 */
final class Repetitions {
    private static final int RUN = 3;
    /** Shared runs below which two statements merely share a name or a set phrase. */
    private static final int FEWEST = 4;
    /** Share of the shorter statement's runs that must stand in the other. */
    private static final double SHARE = 0.6;
    /** A run that stands in more statements than this is a set phrase of the letter. */
    private static final int COMMON = 8;
    /** Shared words below which two statements merely speak of the same thing. */
    private static final int FEWEST_WORDS = 5;
    /** Share of the shorter statement's words: what was lacking and what was mended share fewer. */
    private static final double WORD_SHARE = 0.8;
    /** A word that stands in more statements than this is looked up in the first of them only. */
    private static final int COMMON_WORD = 40;

    private static final String NEGATED = "not";
    private static final Set<String> NEGATORS = Set.of("not", "never", "no", "nobody", "none", "without", "neither");

    private Repetitions() {}

    /** @param english words that carry no meaning of their own */
    static List<Repetition> find(
            List<Token> tokens, List<Sentence> sentences, List<Statement> statements, EnglishWords english) {
        Map<Long, List<Integer>> seen = new HashMap<>();
        List<Set<Long>> runs = new ArrayList<>();
        Map<String, List<Integer>> seenWords = new HashMap<>();
        List<Set<String>> words = new ArrayList<>();
        List<Repetition> found = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Set<Long> own = runs(tokens, sentences.get(i));
            Map<Integer, Integer> shared = new HashMap<>();
            for (Long run : own) {
                List<Integer> places = seen.computeIfAbsent(run, key -> new ArrayList<>(1));
                if (places.size() <= COMMON) {
                    places.forEach(place -> shared.merge(place, 1, Integer::sum));
                    places.add(i);
                }
            }
            Set<String> ownWords = words(tokens, sentences.get(i), english);
            Map<Integer, Integer> sharedWords = shared(ownWords, seenWords, i);
            int earlier = likest(shared, own, runs);
            if (earlier < 0) {
                earlier = sameInOtherOrder(sharedWords, ownWords, words, statements.get(i), statements);
            }
            words.add(ownWords);
            if (earlier >= 0) {
                Statement later = statements.get(i);
                found.add(new Repetition(later.range(), statements.get(earlier).range(), later.section()));
            }
            runs.add(own);
        }
        return found;
    }

    /** Words shared with each earlier statement; adds this one. */
    private static Map<Integer, Integer> shared(Set<String> own, Map<String, List<Integer>> seen, int at) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String word : own) {
            List<Integer> places = seen.computeIfAbsent(word, key -> new ArrayList<>(2));
            places.forEach(place -> shared.merge(place, 1, Integer::sum));
            if (places.size() < COMMON_WORD) {
                places.add(at);
            }
        }
        return shared;
    }

    /** An earlier statement of the same words that says them in the same tense, and denies what this one denies; or -1. */
    private static int sameInOtherOrder(
            Map<Integer, Integer> shared,
            Set<String> own,
            List<Set<String>> words,
            Statement later,
            List<Statement> statements) {
        int found = -1;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            Set<String> others = words.get(entry.getKey());
            boolean same = entry.getValue() >= FEWEST_WORDS
                    && entry.getValue() >= WORD_SHARE * Math.min(own.size(), others.size())
                    && entry.getValue() * 2 >= Math.max(own.size(), others.size())
                    && own.contains(NEGATED) == others.contains(NEGATED)
                    && statements.get(entry.getKey()).manner() == later.manner();
            if (same && (found < 0 || entry.getKey() < found)) {
                found = entry.getKey();
            }
        }
        return found;
    }

    private static Set<String> words(List<Token> tokens, Sentence sentence, EnglishWords english) {
        Set<String> words = new HashSet<>();
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            if (NEGATORS.contains(token.form())) {
                words.add(NEGATED);
            } else if (token.mention() != null || !english.isFunctionWord(token.form())) {
                words.add(token.lemma());
            }
        }
        return words;
    }

    private static int likest(Map<Integer, Integer> shared, Set<Long> own, List<Set<Long>> runs) {
        int likest = -1;
        double most = 0;
        for (Map.Entry<Integer, Integer> entry : shared.entrySet()) {
            int shorter = Math.min(own.size(), runs.get(entry.getKey()).size());
            double share = (double) entry.getValue() / shorter;
            boolean enough = entry.getValue() >= FEWEST && share >= SHARE;
            if (enough && (share > most || share == most && entry.getKey() < likest)) {
                most = share;
                likest = entry.getKey();
            }
        }
        return likest;
    }

    private static Set<Long> runs(List<Token> tokens, Sentence sentence) {
        Set<Long> runs = new HashSet<>();
        for (int i = sentence.from(); i + RUN <= sentence.to(); i++) {
            long hash = 7;
            int mentions = 0;
            for (int k = i; k < i + RUN; k++) {
                Token token = tokens.get(k);
                mentions += token.mention() == null ? 0 : 1;
                hash = hash * 1_000_003 + token.lemma().hashCode();
            }
            if (mentions < 2) {
                runs.add(hash);
            }
        }
        return runs;
    }
}
