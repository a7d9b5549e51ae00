package poa.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Findings, scores and verdict for one draft against one suspension under one rule set.
 *
 * @param overall weighted mean of the scores, 0 to 100
 * @param scores one for each dimension, in the order of the enum
 * @param findings by severity, then by place in the text
 * @param sections the three parts, always all of them
 * @param answer what Amazon wants to be sent
 * @param coverage what the notice, the denial and the caller's lists demand, and how far the draft answers it
 * @param progress what a further appeal adds, null on a first one
 * @param suspension as it was understood
 * @param notes what the caller should know about the input
 */
public record Assessment(
        Verdict verdict,
        int overall,
        Map<Dimension, Score> scores,
        List<Finding> findings,
        List<RequirementResult> requirements,
        List<SectionResult> sections,
        Metrics metrics,
        Answer answer,
        List<CoverageItem> coverage,
        Progress progress,
        Suspension suspension,
        List<String> notes,
        RuleSetVersion ruleSet) {
    public Assessment {
        Objects.requireNonNull(verdict, "verdict");
        scores = java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(scores));
        findings = List.copyOf(findings);
        requirements = List.copyOf(requirements);
        sections = List.copyOf(sections);
        Objects.requireNonNull(metrics, "metrics");
        Objects.requireNonNull(answer, "answer");
        coverage = List.copyOf(coverage);
        Objects.requireNonNull(suspension, "suspension");
        notes = List.copyOf(notes);
        Objects.requireNonNull(ruleSet, "ruleSet");
    }
}
