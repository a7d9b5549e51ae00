package poa.rules.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import poa.model.SectionKind;
import poa.rules.reading.WeightForm;

/** Fits one linear classifier a lexicon (logistic regression, LIBLINEAR). The same sentences give the same weights. */
final class Trainer {
    /** Senses that may stand in any letter: a sentence of another file may have them unlabelled, so only the own file teaches them. */
    private static final Set<String> OWN_FILE_ONLY = Set.of(
            "apology",
            "buyer-care",
            "gap",
            "ownership",
            "process-detail",
            "reinstatement-request",
            "remedy-action",
            "retells-complaint",
            "supplement-opening");

    private static final Set<String> SILENT_IN_BAD_TONE =
            Set.of("buyer-care", "gap", "ownership", "process-detail", "remedy-action", "retells-complaint");

    private static final Set<String> BAD_TONE = Set.of(
            "business-history",
            "condescension",
            "demand",
            "denies-problem",
            "flattery",
            "hardship-plea",
            "impatience",
            "insult",
            "off-topic-request",
            "origin-remark",
            "other-sellers",
            "pleading",
            "revenue-boast",
            "reviewer-attack",
            "sarcasm",
            "threat",
            "unfairness-accusation");
    /** Classifiers of the parts of a letter are named as the parts. */
    static final List<String> PARTS =
            Arrays.stream(SectionKind.values()).map(SectionKind::name).toList();
    /** Senses for which the next sentence counts: a sentence of a line of several is not judged alone. */
    private static final Set<String> WITH_NEIGHBOUR = Set.of("future-vague", "unsupported-claim");

    /** Cost of a sentence on the wrong side; on twelve faults 10 gave a mean average precision of 0.585, 1 gave 0.524. */
    private static final double COST = 10;
    /** Sentences that have a sense are outnumbered by all others. */
    private static final double POSITIVE_WEIGHT = 3;

    /** Of the sentences of other lexicons' files, in per cent; all of them, with twice the iterations, took a third more time. */
    private static final int OTHERS_TAUGHT = 40;

    /** A feature of fewer sentences is an accident of one of them. */
    private static final int FEWEST_SENTENCES = 2;

    private final List<Example> examples;
    private final Map<Long, Integer> vocabulary = new HashMap<>();
    private final List<Feature[]> vectors = new ArrayList<>();

    Trainer(List<Example> examples) {
        this.examples = examples;
        Map<Long, Integer> uses = new HashMap<>();
        for (Example example : examples) {
            Arrays.stream(example.features()).forEach(feature -> uses.merge(feature, 1, Integer::sum));
        }
        uses.entrySet().stream()
                .filter(use -> use.getValue() >= FEWEST_SENTENCES)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(feature -> vocabulary.put(feature, vocabulary.size() + 1));
        examples.forEach(example -> vectors.add(vector(example.features())));
    }

    Map<Long, Integer> vocabulary() {
        return vocabulary;
    }

    private Feature[] vector(long[] features) {
        int[] known = Arrays.stream(features)
                .mapToObj(vocabulary::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        double value = 1 / Math.sqrt(features.length);
        return Arrays.stream(known)
                .mapToObj(feature -> (Feature) new FeatureNode(feature, value))
                .toArray(Feature[]::new);
    }

    /** Who attacks, pleads or boasts does none of these things in the same sentence. */
    private static boolean isSilentOn(String lexicon, Example example) {
        return SILENT_IN_BAD_TONE.contains(lexicon) && example.labels().stream().anyMatch(BAD_TONE::contains);
    }

    /** Whether a lexicon is a sense that any letter may have, and no fault. */
    static boolean isSense(String lexicon) {
        return OWN_FILE_ONLY.contains(lexicon);
    }

    static WeightForm.Sort sort(String classifier) {
        return PARTS.contains(classifier)
                ? WeightForm.Sort.PART
                : isSense(classifier) ? WeightForm.Sort.SENSE : WeightForm.Sort.FAULT;
    }

    /** Whether an example has the sense; null where it cannot teach or test it. Parts are taught by the sentences without a fault. */
    static Boolean target(Example example, String lexicon) {
        if (PARTS.contains(lexicon)) {
            return example.isGood() || example.part() == SectionKind.OTHER
                    ? example.part().name().equals(lexicon)
                    : null;
        }
        if (example.labels().contains(lexicon)) {
            return example.alone() ? Boolean.TRUE : null;
        }
        boolean own = example.file().equals(lexicon);
        if (!own && OWN_FILE_ONLY.contains(lexicon) && !isSilentOn(lexicon, example)
                || !example.alone() && WITH_NEIGHBOUR.contains(lexicon)) {
            return null;
        }
        return Boolean.FALSE;
    }

    /** Weights of one lexicon's classifier by the vocabulary's numbers less one, the bias behind them. */
    double[] weights(String lexicon, Predicate<Example> wanted) {
        List<Feature[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Boolean target = target(examples.get(i), lexicon);
            if (target != null && wanted.test(examples.get(i)) && (target || isTaught(examples.get(i), lexicon))) {
                x.add(withBias(vectors.get(i)));
                y.add(target ? 1.0 : -1.0);
            }
        }
        Problem problem = new Problem();
        problem.l = x.size();
        problem.n = vocabulary.size() + 1;
        problem.x = x.toArray(Feature[][]::new);
        problem.y = y.stream().mapToDouble(Double::doubleValue).toArray();
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, 0.2, 20, 0.1);
        parameter.setRandom(new Random(1));
        parameter.setWeights(new double[] {POSITIVE_WEIGHT}, new int[] {1});
        Model model = Linear.train(problem, parameter);
        double sign = model.getLabels()[0] == 1 ? 1 : -1;
        return Arrays.stream(model.getFeatureWeights())
                .map(weight -> sign * weight)
                .toArray();
    }

    /** Of the sentences with another fault, which all look alike to a classifier, some are enough; the others only cost time. */
    private static boolean isTaught(Example example, String lexicon) {
        return example.isGood()
                || example.file().equals(lexicon)
                || Math.floorMod(example.text().hashCode(), 100) < OTHERS_TAUGHT;
    }

    private Feature[] withBias(Feature[] vector) {
        Feature[] longer = Arrays.copyOf(vector, vector.length + 1);
        longer[vector.length] = new FeatureNode(vocabulary.size() + 1, 1);
        return longer;
    }

    double score(double[] weights, int example) {
        double score = weights[weights.length - 1];
        for (Feature feature : vectors.get(example)) {
            score += weights[feature.getIndex() - 1] * feature.getValue();
        }
        return score;
    }
}
