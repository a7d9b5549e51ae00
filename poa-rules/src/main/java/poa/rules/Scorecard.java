package poa.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poa.model.Dimension;
import poa.model.Finding;
import poa.model.Score;
import poa.model.Severity;
import poa.model.Verdict;
import poa.rules.catalogue.ScoringPolicy;

/**
 * Turns findings into scores and a verdict. A dimension starts at 100 and loses the points of each finding, so a fault more
 * never raises it and, unless it is 0, always lowers it.
 */
final class Scorecard {
    private static final int FULL = 100;
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparingInt(finding -> finding.span() == null ? 1 : 0)
            .thenComparing(
                    finding -> finding.span() == null ? "" : finding.span().pointer())
            .thenComparingInt(
                    finding -> finding.span() == null ? 0 : finding.span().start())
            .thenComparing(Finding::ruleId)
            .thenComparing(finding -> finding.requirementId() == null ? "" : finding.requirementId())
            .thenComparing(Finding::message);

    private final ScoringPolicy policy;
    private final int attempt;
    private final Map<Dimension, Integer> lost = new EnumMap<>(Dimension.class);
    private final List<Finding> findings;

    /** @param noticed findings in any order, whose impact is not yet known */
    Scorecard(ScoringPolicy policy, int attempt, List<Finding> noticed) {
        this.policy = policy;
        this.attempt = attempt;
        List<Finding> sorted = noticed.stream().sorted(ORDER).toList();
        Map<String, Integer> counts = new HashMap<>();
        int[] points = new int[sorted.size()];
        for (int i = 0; i < points.length; i++) {
            Finding finding = sorted.get(i);
            int before = counts.merge(finding.ruleId(), 1, Integer::sum) - 1;
            ScoringPolicy.Points usual = policy.points(finding.ruleId(), finding.severity());
            points[i] = before == 0 ? usual.first() : usual.further();
            lost.merge(finding.dimension(), points[i], Integer::sum);
        }
        findings = new ArrayList<>(points.length);
        for (Finding finding : sorted) {
            findings.add(withImpact(finding, counts.get(finding.ruleId())));
        }
    }

    /** Findings by severity, then by place, each with its impact. */
    List<Finding> findings() {
        return findings;
    }

    Map<Dimension, Score> scores() {
        Map<Dimension, Score> scores = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            int count = (int) findings.stream()
                    .filter(finding -> finding.dimension() == dimension)
                    .count();
            int score = Math.max(0, FULL - lost.getOrDefault(dimension, 0));
            scores.put(dimension, new Score(score, policy.threshold(dimension, attempt), count));
        }
        return scores;
    }

    int overall(Map<Dimension, Score> scores) {
        double sum = 0;
        for (Map.Entry<Dimension, Score> entry : scores.entrySet()) {
            sum += policy.weights().get(entry.getKey()).doubleValue()
                    * entry.getValue().score();
        }
        return (int) Math.round(sum);
    }

    Verdict verdict(Map<Dimension, Score> scores) {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER)) {
            return Verdict.BLOCKED;
        }
        return scores.values().stream().allMatch(Score::reachesThreshold) ? Verdict.READY : Verdict.REVISE;
    }

    /** Without one of several findings of a rule, the others cost one further finding less. */
    private Finding withImpact(Finding finding, int ofRule) {
        ScoringPolicy.Points usual = policy.points(finding.ruleId(), finding.severity());
        int all = lost.get(finding.dimension());
        int without = all - (ofRule == 1 ? usual.first() : usual.further());
        double impact = Math.max(0, FULL - without) - Math.max(0, FULL - all);
        return new Finding(
                finding.ruleId(),
                finding.dimension(),
                finding.severity(),
                finding.section(),
                finding.span(),
                finding.message(),
                finding.advice(),
                finding.replacement(),
                finding.requirementId(),
                impact);
    }
}
