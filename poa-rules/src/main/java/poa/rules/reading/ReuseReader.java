package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.Reuse;
import poa.rules.facts.Statement;

/**
 * Finds what a letter has from those sent before: runs of words that were copied, and statements in other words. Each run and
 * word is looked up once in at most so many places, so the time grows with the texts and not with their product.
 */
final class ReuseReader {
    /** Words of the shortest run that is taken for copied; shorter ones are set phrases. A shorter sentence counts whole. */
    private static final int SEED = 5;
    /** Places in which a run is looked up. */
    private static final int MOST_PLACES = 8;
    /** Places in which a word is looked up; a word with more is the matter's own. */
    private static final int COMMON_WORD = 40;
    /** Share of a statement's words from which on it is copied as a whole. */
    private static final double COPIED = 0.8;
    /** Shared words below which two statements merely speak of the same thing; a shorter one shares all of its own. */
    private static final int FEWEST_WORDS = 3;
    /** Cosine of two statements from which on one is the other in other words. */
    private static final double SAME_SUBSTANCE = 0.7;

    private record Place(int letter, int at) {}

    private final Reading now;
    private final List<Reading> sent;
    private final EnglishWords english;
    private final TextSimilarity similarity;
    private final Map<Long, List<Place>> runs = new HashMap<>();
    private final Map<String, List<Place>> words = new HashMap<>();
    private final List<Set<String>> facts = new ArrayList<>();
    private final List<Reused.Passage> passages = new ArrayList<>();

    ReuseReader(Reading now, List<Reading> sent, EnglishWords english, TextSimilarity similarity) {
        this.now = now;
        this.sent = sent;
        this.english = english;
        this.similarity = similarity;
        for (int letter = 0; letter < sent.size(); letter++) {
            facts.add(Content.of(sent.get(letter), statement -> true, english).facts());
            index(letter);
        }
    }

    private void index(int letter) {
        Reading reading = sent.get(letter);
        for (int i = 0; i < reading.sentences().size(); i++) {
            Sentence sentence = reading.sentences().get(i);
            int length = Math.min(SEED, sentence.to() - sentence.from());
            for (int at = sentence.from(); at + length <= sentence.to(); at++) {
                keep(runs, hash(reading.tokens(), at, length), new Place(letter, at), MOST_PLACES);
            }
            int number = i;
            Content.of(reading, i, english)
                    .words()
                    .keySet()
                    .forEach(word -> keep(words, word, new Place(letter, number), COMMON_WORD));
        }
    }

    private static <K> void keep(Map<K, List<Place>> index, K key, Place place, int most) {
        List<Place> places = index.computeIfAbsent(key, unused -> new ArrayList<>(1));
        if (places.size() < most) {
            places.add(place);
        }
    }

    Reused read() {
        int[] copied = new int[now.statements().size()];
        Set<Integer> inSubstance = new HashSet<>();
        Set<Integer> added = new HashSet<>();
        for (Statement statement : now.statements()) {
            int i = statement.index();
            int before = passages.size();
            copied[i] = copied(statement, now.sentences().get(i));
            if (copied[i] >= COPIED * statement.words()) {
                continue;
            }
            Place same = sameInOtherWords(i);
            if (same == null) {
                added.add(i);
            } else {
                inSubstance.add(i);
                passages.subList(before, passages.size()).clear();
                passages.add(new Reused.Passage(
                        Reuse.IN_SUBSTANCE,
                        statement.section(),
                        statement.range(),
                        same.letter(),
                        sent.get(same.letter()).sentences().get(same.at()).range()));
            }
        }
        return new Reused(joined(), copied, inSubstance, added);
    }

    /** Keeps the copied runs of a sentence; how many of its words stand in them. */
    private int copied(Statement statement, Sentence sentence) {
        int length = Math.min(SEED, sentence.to() - sentence.from());
        int words = 0;
        for (int at = sentence.from(); at + length <= sentence.to(); ) {
            Place longest = null;
            int most = 0;
            for (Place place : runs.getOrDefault(hash(now.tokens(), at, length), List.of())) {
                int run = run(at, sentence.to(), place);
                if (run > most) {
                    most = run;
                    longest = place;
                }
            }
            if (longest == null || most < length) {
                at++;
                continue;
            }
            List<Token> earlier = sent.get(longest.letter()).tokens();
            passages.add(new Reused.Passage(
                    Reuse.WORD_FOR_WORD,
                    statement.section(),
                    new Range(
                            now.tokens().get(at).start(),
                            now.tokens().get(at + most - 1).end()),
                    longest.letter(),
                    new Range(
                            earlier.get(longest.at()).start(),
                            earlier.get(longest.at() + most - 1).end())));
            words += most;
            at += most;
        }
        return words;
    }

    private int run(int from, int to, Place place) {
        List<Token> earlier = sent.get(place.letter()).tokens();
        int length = 0;
        while (from + length < to
                && place.at() + length < earlier.size()
                && now.tokens()
                        .get(from + length)
                        .lemma()
                        .equals(earlier.get(place.at() + length).lemma())) {
            length++;
        }
        return length;
    }

    /** The statement sent before that shares most words, where it says the same and this one tells no new fact; or null. */
    private Place sameInOtherWords(int statement) {
        Content own = Content.of(now, statement, english);
        Map<Place, Integer> shared = new HashMap<>();
        own.words().keySet().forEach(word -> words.getOrDefault(word, List.of())
                .forEach(place -> shared.merge(place, 1, Integer::sum)));
        int fewest = Math.min(FEWEST_WORDS, own.words().size());
        Place likest = null;
        for (Map.Entry<Place, Integer> entry : shared.entrySet()) {
            if (entry.getValue() >= fewest && (likest == null || isBefore(entry, likest, shared))) {
                likest = entry.getKey();
            }
        }
        boolean same = likest != null
                && facts.get(likest.letter()).containsAll(own.facts())
                && similarity.cosine(
                                own.words(),
                                Content.of(sent.get(likest.letter()), likest.at(), english)
                                        .words())
                        >= SAME_SUBSTANCE;
        return same ? likest : null;
    }

    /** More shared words first, then the earlier letter and statement: a map has no order of its own. */
    private static boolean isBefore(Map.Entry<Place, Integer> one, Place other, Map<Place, Integer> shared) {
        int more = one.getValue() - shared.get(other);
        int letter = one.getKey().letter() - other.letter();
        return more != 0 ? more > 0 : letter != 0 ? letter < 0 : one.getKey().at() < other.at();
    }

    /** Copied runs that follow each other in both texts are one passage. */
    private List<Reused.Passage> joined() {
        List<Reused.Passage> joined = new ArrayList<>();
        for (Reused.Passage passage : passages) {
            Reused.Passage last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && follows(last, passage)) {
                joined.set(
                        joined.size() - 1,
                        new Reused.Passage(
                                last.how(),
                                last.section(),
                                new Range(last.here().start(), passage.here().end()),
                                last.letter(),
                                new Range(
                                        last.earlier().start(),
                                        passage.earlier().end())));
            } else {
                joined.add(passage);
            }
        }
        return List.copyOf(joined);
    }

    private boolean follows(Reused.Passage last, Reused.Passage next) {
        return last.how() == Reuse.WORD_FOR_WORD
                && next.how() == Reuse.WORD_FOR_WORD
                && last.section() == next.section()
                && last.letter() == next.letter()
                && areNeighbours(now, last.here(), next.here())
                && areNeighbours(sent.get(last.letter()), last.earlier(), next.earlier());
    }

    /** Nothing stands between but points and blanks; two fields of a draft are no neighbours. */
    private static boolean areNeighbours(Reading letter, Range one, Range other) {
        return one.end() <= other.start()
                && Token.firstAt(letter.tokens(), one.end()) == Token.firstAt(letter.tokens(), other.start())
                && letter.text().areInOneField(one, other);
    }

    private static long hash(List<Token> tokens, int from, int length) {
        long hash = 7L + length;
        for (int i = from; i < from + length; i++) {
            hash = hash * 1_000_003 + tokens.get(i).lemma().hashCode();
        }
        return hash;
    }
}
