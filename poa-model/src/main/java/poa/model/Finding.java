package poa.model;

import java.util.Objects;

/**
 * One thing noticed by one rule at one place.
 *
 * @param section where it stands, null where it has no place in a part
 * @param span the smallest phrase that shows the fault, null where it is about the whole draft
 * @param message one sentence for the writer about this draft
 * @param advice how to mend it
 * @param replacement a shorter or better wording of the span, null where there is none
 * @param requirementId the requirement that is not met, null for all other findings
 * @param impact points that the dimension's score would gain if this finding alone were mended
 */
public record Finding(
        String ruleId,
        Dimension dimension,
        Severity severity,
        SectionKind section,
        Span span,
        String message,
        String advice,
        String replacement,
        String requirementId,
        double impact) {
    public Finding {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(dimension, "dimension");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(advice, "advice");
    }
}
