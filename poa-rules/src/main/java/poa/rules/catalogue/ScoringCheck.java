package poa.rules.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import poa.model.Dimension;
import poa.model.Severity;
import poa.rules.catalogue.ScoringPolicy.Limits;
import poa.rules.catalogue.ScoringPolicy.Points;
import poa.rules.data.YamlFile;

/** What the numbers must be like for scores to rise with every fault that is mended. */
final class ScoringCheck {
    private final YamlFile<ScoringPolicy> yaml;

    ScoringCheck(YamlFile<ScoringPolicy> yaml) {
        this.yaml = yaml;
    }

    void check() {
        ScoringPolicy policy = yaml.value();
        complete("/points", Severity.values(), policy.points());
        policy.points().forEach((severity, points) -> points("/points/" + severity, points, severity));
        graver(policy.points());
        policy.rulePoints().forEach(this::rulePoints);
        thresholds("/thresholds/first", policy.thresholds().first());
        thresholds("/thresholds/later", policy.thresholds().later());
        weights(policy.weights());
        limits(policy.limits());
    }

    private void points(String pointer, Points points, Severity severity) {
        if (severity == Severity.INFO && !points.equals(new Points(0, 0))) {
            throw yaml.fault(pointer, "an INFO costs no points");
        }
        if (severity != Severity.INFO && points.further() < 1) {
            throw yaml.fault(pointer, "every finding costs a point at least");
        }
        if (points.further() > points.first()) {
            throw yaml.fault(pointer, "a further finding costs no more than the first");
        }
    }

    /** A finding that becomes graver must not raise the score. */
    private void graver(Map<Severity, Points> points) {
        Severity[] gravestFirst = Severity.values();
        for (int i = 1; i < gravestFirst.length; i++) {
            Points graver = points.get(gravestFirst[i - 1]);
            Points milder = points.get(gravestFirst[i]);
            if (milder.first() > graver.first() || milder.further() > graver.further()) {
                throw yaml.fault("/points/" + gravestFirst[i], "costs more than a " + gravestFirst[i - 1]);
            }
        }
    }

    private void rulePoints(String ruleId, Points points) {
        String pointer = "/rulePoints/" + ruleId;
        if (!RuleCatalogue.isRuleId(ruleId)) {
            throw yaml.fault(pointer, "not a rule id: " + ruleId);
        }
        points(pointer, points, Severity.MINOR);
    }

    private void thresholds(String pointer, Map<Dimension, Integer> thresholds) {
        complete(pointer, Dimension.values(), thresholds);
        thresholds.forEach((dimension, threshold) -> {
            if (threshold < 1 || threshold > 100) {
                throw yaml.fault(pointer + "/" + dimension, "a threshold is 1 to 100");
            }
        });
    }

    private void weights(Map<Dimension, BigDecimal> weights) {
        complete("/weights", Dimension.values(), weights);
        weights.forEach((dimension, weight) -> {
            if (weight.signum() <= 0) {
                throw yaml.fault("/weights/" + dimension, "a weight is above 0");
            }
        });
        BigDecimal sum = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw yaml.fault("/weights", "the weights sum to " + sum + ", not to 1");
        }
    }

    private void limits(Limits limits) {
        for (var limit : Limits.class.getRecordComponents()) {
            try {
                if ((int) limit.getAccessor().invoke(limits) < 1) {
                    throw yaml.fault("/limits/" + limit.getName(), "a limit is 1 or more");
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        if (limits.tooLongSoft() > limits.tooLongHard()) {
            throw yaml.fault("/limits/tooLongSoft", "the soft limit is above the hard one");
        }
    }

    private <K> void complete(String pointer, K[] keys, Map<K, ?> map) {
        for (K key : keys) {
            if (!map.containsKey(key)) {
                throw yaml.fault(pointer, key + " is missing");
            }
        }
    }
}
