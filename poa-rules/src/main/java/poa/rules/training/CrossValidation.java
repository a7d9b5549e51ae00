package poa.rules.training;

import de.bwaldvogel.liblinear.Linear;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import poa.model.Severity;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.data.DataFiles;
import poa.rules.reading.FeatureReader;

/**
 * Measures the classifiers on voices that they were not trained on, and writes the thresholds from which on they are
 * believed: as low as the sentences without a fault allow.
 */
final class CrossValidation {
    private static final int FOLDS = 5;
    /** Of the hits among a lexicon's own sentences and near misses, and the sentences without a fault, so many must be right. */
    private static final double PRECISION = 0.9;
    /** Sentences of good letters that a classifier may take for a fault, of 10,000: a letter has 30 of them for 40 classifiers. */
    private static final double FALSE_OF_10000 = 2;
    /** The same for a fault that costs attention only. */
    private static final double FALSE_OF_10000_MINOR = 6;
    /** The same for what a rule asks more of: a part of the letter, the absence of a date or a document. */
    private static final double FALSE_OF_10000_GUARDED = 12;

    private static final Set<String> GUARDED = Set.of("future-vague", "unsupported-claim");
    /** Of sentences that look as if they had some fault and have none, as many times more. */
    private static final double NEAR = 5;
    /** Share of the wordings that are right which a classifier may take back. */
    private static final double TAKEN_BACK = 0.015;
    /** Of the hits among all sentences, those with another fault included, so many must be right. */
    private static final double PRECISION_AMONG_FAULTS = 0.4;

    private static final int FEWEST_TO_DOUBT = 40;
    /** Scores that no sentence reaches. */
    private static final double NEVER = 99;

    private final List<Example> examples;
    private final Trainer trainer;
    private final Set<String> minor;

    private CrossValidation(List<Example> examples, DataFiles data) {
        this.examples = examples;
        minor = RuleCatalogue.load(data).rules().stream()
                .filter(rule -> rule.severity() == Severity.MINOR)
                .map(ExampleFiles::lexiconOf)
                .collect(Collectors.toSet());
        trainer = new Trainer(examples);
    }

    /**
     * Prints how well each fault is heard in voices that the classifier was not fitted to.
     *
     * @param arguments folder of the sentences
     */
    public static void main(String[] arguments) throws IOException {
        Linear.disableDebugOutput();
        Path sentences = Path.of(arguments[0]);
        DataFiles data = DataFiles.ofModule();
        List<Example> examples = ExampleFiles.read(sentences, data);
        CrossValidation validation = new CrossValidation(examples, data);
        Map<String, String> rows = new TreeMap<>();
        examples.stream().filter(example -> !example.isGood()).map(Example::file).distinct().toList().parallelStream()
                .forEach(lexicon -> {
                    String row = validation.row(lexicon);
                    synchronized (rows) {
                        rows.put(lexicon, row);
                    }
                });
        List<String> lines = new ArrayList<>();
        lines.add("# Written by poa.rules.training.CrossValidation: 5 folds of whole voices, " + examples.size()
                + " sentences.");
        lines.add(
                "# lexicon\theard from\tdoubted below\trecall\tprecision among near misses\tamong all faults\tfalse of 10,000 without a fault\taverage precision");
        lines.addAll(rows.values());
        Thresholds.write(sentences, lines);
    }

    private String row(String lexicon) {
        double[] scores = new double[examples.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights = trainer.weights(lexicon, example -> example.voice() % FOLDS != held);
            for (int i = 0; i < scores.length; i++) {
                if (examples.get(i).voice() % FOLDS == held) {
                    scores[i] = trainer.score(weights, i);
                }
            }
        }
        return row(lexicon, scores);
    }

    private String row(String lexicon, double[] scores) {
        int[] order = IntStream.range(0, scores.length)
                .filter(i -> Trainer.target(examples.get(i), lexicon) != null)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        Counts all = new Counts();
        for (int i : order) {
            all.add(examples.get(i), lexicon);
        }
        double mayBeFalse = mayBeFalse(lexicon);
        Counts counts = new Counts();
        double averagePrecision = 0;
        double heardFrom = NEVER;
        String figures = "0\t0\t0\t0";
        for (int i : order) {
            counts.add(examples.get(i), lexicon);
            if (!Trainer.target(examples.get(i), lexicon)) {
                continue;
            }
            averagePrecision += counts.precision() / all.hits;
            if (counts.amongNear() >= PRECISION
                    && counts.precision() >= PRECISION_AMONG_FAULTS
                    && 10_000.0 * counts.good <= mayBeFalse * all.good
                    && 10_000.0 * counts.faultless <= NEAR * mayBeFalse * all.faultless) {
                heardFrom = scores[i];
                figures = counts.figures(all);
            }
        }
        return String.format(
                Locale.ROOT,
                "%s\t%.2f\t%.2f\t%s\t%.3f",
                lexicon,
                heardFrom,
                doubted(lexicon, scores),
                figures,
                averagePrecision);
    }

    private double mayBeFalse(String lexicon) {
        return GUARDED.contains(lexicon)
                ? FALSE_OF_10000_GUARDED
                : minor.contains(lexicon) ? FALSE_OF_10000_MINOR : FALSE_OF_10000;
    }

    /** The score that nearly all sentences reach in which a wording of the lexicon is right; senses are not doubted. */
    private double doubted(String lexicon, double[] scores) {
        long hit = FeatureReader.ofLexicon(lexicon);
        double[] right = IntStream.range(0, scores.length)
                .filter(i -> Boolean.TRUE.equals(Trainer.target(examples.get(i), lexicon)))
                .filter(i -> Arrays.stream(examples.get(i).features()).anyMatch(feature -> feature == hit))
                .mapToDouble(i -> scores[i])
                .sorted()
                .toArray();
        return Trainer.isSense(lexicon) || right.length < FEWEST_TO_DOUBT
                ? -NEVER
                : right[(int) (TAKEN_BACK * right.length)];
    }

    /** What a threshold lets through. */
    private static final class Counts {
        private int hits;
        private int hitsAmongOwn;
        private int near;
        private int good;
        private int faultless;
        private int others;

        void add(Example example, String lexicon) {
            boolean own = example.file().equals(lexicon);
            if (Trainer.target(example, lexicon)) {
                hits++;
                hitsAmongOwn += own ? 1 : 0;
            } else if (example.isGood()) {
                good++;
            } else if (own) {
                near++;
            } else {
                others++;
                faultless += example.isFaultless() ? 1 : 0;
            }
        }

        double precision() {
            return (double) hits / (hits + near + good + others);
        }

        /** Recall, precision among near misses and among all, false ones of 10,000 without a fault. */
        String figures(Counts all) {
            return String.format(
                    Locale.ROOT,
                    "%.3f\t%.3f\t%.3f\t%.1f",
                    (double) hits / all.hits,
                    amongNear(),
                    precision(),
                    all.good == 0 ? 0 : 10_000.0 * good / all.good);
        }

        double amongNear() {
            return hitsAmongOwn == 0 ? 0 : (double) hitsAmongOwn / (hitsAmongOwn + near + good);
        }
    }
}
