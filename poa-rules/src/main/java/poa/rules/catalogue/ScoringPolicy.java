package poa.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.util.Map;
import poa.model.Dimension;
import poa.model.Severity;
import poa.rules.data.DataFiles;

/**
 * The numbers of {@code scoring.yaml}, where each has its reason.
 *
 * @param points lost by severity
 * @param rulePoints lost in place of the severity's, by rule id
 * @param weights share of each dimension in the overall score; their sum is 1
 */
public record ScoringPolicy(
        Map<Severity, Points> points,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Points> rulePoints,
        Thresholds thresholds,
        Map<Dimension, BigDecimal> weights,
        Limits limits) {
    private static final String FILE = "scoring.yaml";

    public ScoringPolicy {
        points = Map.copyOf(points);
        rulePoints = Map.copyOf(rulePoints);
        weights = Map.copyOf(weights);
    }

    /** Points lost for the first finding of a rule, and for each further one of the same rule. */
    public record Points(int first, int further) {}

    /** Scores that READY needs, on the first attempt and on later ones. */
    public record Thresholds(Map<Dimension, Integer> first, Map<Dimension, Integer> later) {
        public Thresholds {
            first = Map.copyOf(first);
            later = Map.copyOf(later);
        }
    }

    /**
     * Numbers that rules and metrics compare with; lengths are in words.
     *
     * @param tooLongPerSubIssue added to both limits of length for each further sub-issue of the notice
     * @param readingGrade US school grade
     * @param listBetterActions actions that read better as a list
     * @param idsListed missing ids that have a finding each; more share one
     * @param evidenceSpans places shown for a requirement
     */
    public record Limits(
            int tooLongSoft,
            int tooLongHard,
            int tooLongPerSubIssue,
            int longSentence,
            int denseParagraph,
            int readingGrade,
            int listBetterActions,
            int idsListed,
            int wordsPerMinute,
            int evidenceSpans) {}

    public static ScoringPolicy load(DataFiles files) {
        var yaml = files.yaml(FILE, ScoringPolicy.class);
        new ScoringCheck(yaml).check();
        return yaml.value();
    }

    /** What the findings of a rule cost; an INFO costs nothing, whatever the rule. */
    public Points points(String ruleId, Severity severity) {
        Points usual = points.get(severity);
        return severity == Severity.INFO ? usual : rulePoints.getOrDefault(ruleId, usual);
    }

    /**
     * What a dimension must reach for READY.
     *
     * @param attempt 1 is the first
     */
    public int threshold(Dimension dimension, int attempt) {
        return (attempt == 1 ? thresholds.first() : thresholds.later()).get(dimension);
    }
}
