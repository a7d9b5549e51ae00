package poa.rules.reading;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import poa.model.SectionKind;
import poa.rules.data.DataFiles;

/**
 * Linear classifiers, one a lexicon, for what no list of wordings can hold: sarcasm without its phrases, a promise that
 * says nothing. Each was fitted to labelled sentences when the module was built ({@code poa.rules.training}); here its
 * weights are added up. What is heard is a hit of the lexicon like any other, and says so.
 */
final class Classifiers {
    /** What one hears is also heard by its neighbours; one that is this much less sure than the surest is not listened to. */
    private static final double MARGIN = 1.0;

    /** A greeting, a name or a table's cell says too little to be judged by its words. */
    private static final int FEWEST_WORDS = 5;

    private static final String FILE = "classifiers.bin";

    private final Lexicons names;
    private final int[] lexicons;
    private final boolean[] rivals;
    private final boolean[] parts;
    private final double[] biases;
    private final double[] thresholds;
    private final double[] doubts;
    /** Open addressing; the features' own numbers are mixed well enough to be their hashes. 0 is free. */
    private final long[] keys;

    private final int[] starts;
    private final int[] lengths;
    private final byte[] classifiers;
    private final float[] weights;
    private final SentenceFeatures features;

    Classifiers(DataFiles files, Lexicons names) {
        this.names = names;
        features = new SentenceFeatures(names);
        try (DataInputStream in = new DataInputStream(files.binary(FILE))) {
            in.readUTF();
            int count = in.readInt();
            lexicons = new int[count];
            rivals = new boolean[count];
            parts = new boolean[count];
            biases = new double[count];
            thresholds = new double[count];
            doubts = new double[count];
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                WeightForm.Sort sort = WeightForm.Sort.values()[in.readByte()];
                rivals[i] = sort == WeightForm.Sort.FAULT;
                parts[i] = sort == WeightForm.Sort.PART;
                lexicons[i] = parts[i] ? SectionKind.valueOf(name).ordinal() : names.number(name);
                biases[i] = in.readFloat();
                thresholds[i] = in.readFloat();
                doubts[i] = in.readFloat();
            }
            int known = in.readInt();
            int total = in.readInt();
            keys = new long[Integer.highestOneBit(known) * 4];
            starts = new int[keys.length];
            lengths = new int[keys.length];
            classifiers = new byte[total];
            weights = new float[total];
            int at = 0;
            for (int i = 0; i < known; i++) {
                long key = in.readLong();
                int slot = slotOf(key);
                keys[slot] = key;
                starts[slot] = at;
                lengths[slot] = in.readUnsignedByte();
                for (int k = 0; k < lengths[slot]; k++, at++) {
                    classifiers[at] = in.readByte();
                    weights[at] = in.readShort() / WeightForm.UNITS;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private int slotOf(long key) {
        int slot = (int) key & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /**
     * Adds to a sentence what is heard in it beside the hits of its lexicons, and takes back a hit that the rest of the
     * sentence speaks against.
     *
     * @return how likely it belongs to each part of a letter, from 0 to 1, by the parts' numbers
     */
    double[] listen(String plain, List<Token> tokens, Sentence sentence) {
        double[] likely = new double[SectionKind.values().length];
        if (sentence.to() == sentence.from()) {
            return likely;
        }
        Found found = new Found();
        features.read(plain, tokens, sentence, found);
        double[] scores = new double[lexicons.length];
        for (int i = 0; i < found.count; i++) {
            int slot = found.slots[i];
            for (int k = starts[slot]; k < starts[slot] + lengths[slot]; k++) {
                scores[classifiers[k]] += weights[k];
            }
        }
        double length = Math.sqrt(found.distinct);
        double surest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] / length + biases[i];
            surest = rivals[i] ? Math.max(surest, scores[i]) : surest;
        }
        for (int i = 0; i < scores.length; i++) {
            if (parts[i]) {
                likely[lexicons[i]] = 1 / (1 + Math.exp(-scores[i]));
            } else if (sentence.matches().has(lexicons[i])) {
                if (scores[i] < doubts[i]) {
                    sentence.matches().keep(lexicons[i], List.of());
                }
            } else if (sentence.to() - sentence.from() >= FEWEST_WORDS
                    && scores[i] >= thresholds[i]
                    && !sentence.matches().isSpared(lexicons[i])
                    && (!rivals[i] || scores[i] >= surest - MARGIN)) {
                sentence.matches().add(lexicons[i], heard(i, found, plain, tokens, sentence));
            }
        }
        return likely;
    }

    /** The clause whose words tell most of it. */
    private Hit heard(int classifier, Found found, String plain, List<Token> tokens, Sentence sentence) {
        double[] told = new double[sentence.clauses().size() - 1];
        double most = 0;
        int telling = -1;
        for (int i = 0; i < found.count; i++) {
            double weight = found.from[i] < found.to[i] ? weight(found.slots[i], classifier) : 0;
            if (weight != 0) {
                told[sentence.clauseOf(found.from[i])] += weight;
            }
            if (weight > most) {
                most = weight;
                telling = i;
            }
        }
        int clause = 0;
        for (int i = 1; i < told.length; i++) {
            clause = told[i] > told[clause] ? i : clause;
        }
        String words = telling < 0
                ? ""
                : plain.substring(
                        tokens.get(found.from[telling]).start(),
                        tokens.get(found.to[telling] - 1).end());
        return new Hit(
                Wording.unlisted(names.names().get(lexicons[classifier])),
                sentence.clauses().get(clause),
                sentence.clauses().get(clause + 1),
                words);
    }

    private double weight(int slot, int classifier) {
        for (int k = starts[slot]; k < starts[slot] + lengths[slot]; k++) {
            if (classifiers[k] == classifier) {
                return weights[k];
            }
        }
        return 0;
    }

    /** Features of a sentence that some classifier knows. */
    private final class Found implements SentenceFeatures.Sink {
        private int[] slots = new int[256];
        private int[] from = new int[256];
        private int[] to = new int[256];
        private int count;
        private long[] seen = new long[512];
        private int distinct;

        @Override
        public void add(long feature, int first, int behind) {
            if (isSeen(feature)) {
                return;
            }
            distinct++;
            int slot = slotOf(feature);
            if (keys[slot] == 0) {
                return;
            }
            if (count == slots.length) {
                slots = Arrays.copyOf(slots, 2 * count);
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            slots[count] = slot;
            from[count] = first;
            to[count++] = behind;
        }

        private boolean isSeen(long feature) {
            if (2 * distinct >= seen.length) {
                long[] old = seen;
                seen = new long[2 * old.length];
                for (long one : old) {
                    if (one != 0) {
                        seen[place(one)] = one;
                    }
                }
            }
            int at = place(feature);
            boolean known = seen[at] == feature;
            seen[at] = feature;
            return known;
        }

        private int place(long feature) {
            int at = (int) feature & seen.length - 1;
            while (seen[at] != 0 && seen[at] != feature) {
                at = at + 1 & seen.length - 1;
            }
            return at;
        }
    }
}
