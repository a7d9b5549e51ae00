package poa.rules.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Wordings by the rarest thing that they need, so that a sentence is compared with those few whose rarest word stands in it.
 */
final class WordingIndex {
    private final List<Wording> wordings;
    /** By the numbers of words; null where no wording is. */
    private final int[][] byWord;

    private final int[][] byLexicon;
    private final List<Integer> always = new ArrayList<>();
    private final WordingRows rows;

    WordingIndex(Collection<Wording> all) {
        wordings = List.copyOf(all);
        Map<Integer, Integer> uses = new HashMap<>();
        for (Wording wording : wordings) {
            wording.needed()
                    .forEach(needed -> needed.words().stream().forEach(word -> uses.merge(word, 1, Integer::sum)));
        }
        Map<Integer, List<Integer>> ofWord = new HashMap<>();
        Map<Integer, List<Integer>> ofLexicon = new HashMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            int number = i;
            Needed rarest = rarest(wordings.get(i), uses);
            if (rarest == null) {
                always.add(i);
                continue;
            }
            rarest.words().stream().forEach(word -> ofWord.computeIfAbsent(word, key -> new ArrayList<>(2))
                    .add(number));
            rarest.lexicons().stream().forEach(lexicon -> ofLexicon
                    .computeIfAbsent(lexicon, key -> new ArrayList<>(2))
                    .add(number));
        }
        byWord = byNumber(ofWord);
        byLexicon = byNumber(ofLexicon);
        rows = new WordingRows(wordings);
    }

    private static int[][] byNumber(Map<Integer, List<Integer>> lists) {
        int[][] table =
                new int[lists.keySet().stream().mapToInt(key -> key + 1).max().orElse(0)][];
        lists.forEach((number, list) ->
                table[number] = list.stream().mapToInt(Integer::intValue).toArray());
        return table;
    }

    /** The needed thing of the fewest words; a word that many wordings use is taken for frequent in letters, too. */
    private static Needed rarest(Wording wording, Map<Integer, Integer> uses) {
        Needed rarest = null;
        int fewest = Integer.MAX_VALUE;
        for (Needed needed : wording.needed()) {
            int frequency = needed.words().stream().map(uses::get).sum()
                    + 50 * needed.lexicons().count();
            if (frequency < fewest) {
                fewest = frequency;
                rarest = needed;
            }
        }
        return rarest;
    }

    /** All matches in a sentence, in the order in which the wordings were given; one may match at several places. */
    List<Hit> scan(SentenceMatcher sentence) {
        List<Hit> found = new ArrayList<>();
        BitSet candidates = new BitSet(wordings.size());
        always.forEach(candidates::set);
        for (int word : sentence.wordList()) {
            setAll(byWord, word, candidates);
        }
        BitSet lexicons = sentence.lexicons();
        for (int lexicon = lexicons.nextSetBit(0); lexicon >= 0; lexicon = lexicons.nextSetBit(lexicon + 1)) {
            setAll(byLexicon, lexicon, candidates);
        }
        for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
            if (!sentence.isShort()) {
                tryEverywhere(wordings.get(i), sentence, found);
                continue;
            }
            for (long starts = rows.starts(i, sentence); starts != 0; starts &= starts - 1) {
                Wording wording = wordings.get(i);
                int at = sentence.from() + Long.numberOfTrailingZeros(starts);
                int words = rows.words(i);
                found.add(new Hit(wording, at, words < 0 ? wording.start().longest(sentence, at) : at + words));
            }
        }
        return found;
    }

    private static void setAll(int[][] table, int key, BitSet candidates) {
        if (key < table.length && table[key] != null) {
            for (int number : table[key]) {
                candidates.set(number);
            }
        }
    }

    /** Place by place, for a sentence that is longer than a row can compare. */
    private static void tryEverywhere(Wording wording, SentenceMatcher sentence, List<Hit> found) {
        boolean holds = false;
        for (int at = sentence.from(); at < sentence.to(); at++) {
            int end = wording.start().longest(sentence, at);
            if (end >= 0) {
                holds = holds || wording.holdsIn(sentence);
                if (!holds) {
                    return;
                }
                found.add(new Hit(wording, at, end));
            }
        }
    }
}
