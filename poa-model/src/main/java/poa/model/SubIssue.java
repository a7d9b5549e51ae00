package poa.model;

import java.util.List;
import java.util.Objects;

/**
 * One of the problems that a notice holds against the seller under one type: late deliveries, defective items.
 *
 * @param code such as {@code LATE_DELIVERY}
 * @param title in words: "late deliveries"
 * @param evidence where the notice names it
 */
public record SubIssue(String code, String title, List<Span> evidence) {
    public SubIssue {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        evidence = List.copyOf(evidence);
    }
}
