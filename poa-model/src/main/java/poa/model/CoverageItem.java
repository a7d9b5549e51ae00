package poa.model;

import java.util.List;
import java.util.Objects;

/**
 * One thing that the notice, the denial or the caller's own list demands, and how far the draft answers it.
 *
 * @param item the id, the kind of document, or the words that ask for the detail
 * @param ask what sort of detail, null for other kinds
 * @param section the part that a detail belongs to, null where it belongs to none
 * @param subIssue code of the sub-issue that a detail is asked for, null where it is asked for once
 * @param evidence where the draft answers it
 * @param demandedBy where the notice or the denial asks for it, empty where only the caller's list does
 * @param byDenial whether the denial asks for it
 */
public record CoverageItem(
        CoverageKind kind,
        String item,
        Ask ask,
        SectionKind section,
        String subIssue,
        CoverageStatus status,
        List<Span> evidence,
        List<Span> demandedBy,
        boolean byDenial) {
    public CoverageItem {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(status, "status");
        evidence = List.copyOf(evidence);
        demandedBy = List.copyOf(demandedBy);
    }
}
