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
 * Finds statements made again in nearly the same words, by the runs of three words that they share. Each run is looked up
 * once, so the time grows with the text and not with its square.
 */
final class Repetitions {
    private static final int RUN = 3;
    /** Shared runs below which two statements merely share a name or a set phrase. */
    private static final int FEWEST = 4;
    /** Share of the shorter statement's runs that must stand in the other. */
    private static final double SHARE = 0.6;
    /** A run that stands in more statements than this is a set phrase of the letter. */
    private static final int COMMON = 8;

    private Repetitions() {}

    static List<Repetition> find(List<Token> tokens, List<Sentence> sentences, List<Statement> statements) {
        Map<Long, List<Integer>> seen = new HashMap<>();
        List<Set<Long>> runs = new ArrayList<>();
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
            int earlier = likest(shared, own, runs);
            if (earlier >= 0) {
                Statement later = statements.get(i);
                found.add(new Repetition(later.range(), statements.get(earlier).range(), later.section()));
            }
            runs.add(own);
        }
        return found;
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
