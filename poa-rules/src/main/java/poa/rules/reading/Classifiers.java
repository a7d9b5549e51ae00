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
    /**
     * Open addressing; two numbers a slot, side by side for the sake of the processor's cache: the feature, mixed well
     * enough to be its own hash and 0 where the slot is free, and where in {@link #weights} it begins.
     */
    private final long[] table;

    /** For each feature how many weights it has, then each in units, with its classifier's number in the upper half. */
    private final int[] weights;

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
            table = new long[Integer.highestOneBit(known * 4 / 3) * 4];
            weights = new int[known + total];
            int at = 0;
            for (int i = 0; i < known; i++) {
                long feature = in.readLong();
                int slot = slotOf(feature);
                table[slot] = feature;
                table[slot + 1] = at;
                weights[at] = in.readUnsignedByte();
                for (int left = weights[at++]; left > 0; left--) {
                    weights[at++] = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private int slotOf(long feature) {
        int slot = (int) feature * 2 & table.length - 1;
        while (table[slot] != 0 && table[slot] != feature) {
            slot = slot + 2 & table.length - 1;
        }
        return slot;
    }

    private static int classifier(int weight) {
        return weight >>> 16;
    }

    private static int units(int weight) {
        return (short) weight;
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
        int[] units = new int[lexicons.length];
        for (int i = 0; i < found.count; i++) {
            int start = found.starts[i];
            for (int k = start + 1; k <= start + weights[start]; k++) {
                units[classifier(weights[k])] += units(weights[k]);
            }
        }
        double[] scores = new double[lexicons.length];
        double length = WeightForm.UNITS * Math.sqrt(found.distinct);
        double surest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = units[i] / length + biases[i];
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
        int[] told = new int[sentence.clauses().size() - 1];
        int most = 0;
        int telling = -1;
        for (int i = 0; i < found.count; i++) {
            int weight = found.from[i] < found.to[i] ? units(found.starts[i], classifier) : 0;
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
                Wording.unlisted(names.names().get(lexicons[classifier]), lexicons[classifier]),
                sentence.clauses().get(clause),
                sentence.clauses().get(clause + 1),
                words);
    }

    private int units(int start, int classifier) {
        for (int k = start + 1; k <= start + weights[start]; k++) {
            if (classifier(weights[k]) == classifier) {
                return units(weights[k]);
            }
        }
        return 0;
    }

    /** Features of a sentence that some classifier knows. */
    private final class Found implements SentenceFeatures.Sink {
        private int[] starts = new int[256];
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
            if (table[slot] == 0) {
                return;
            }
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            starts[count] = (int) table[slot + 1];
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
