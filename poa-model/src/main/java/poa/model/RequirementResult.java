package poa.model;

import java.util.List;
import java.util.Objects;

/**
 * One line of the checklist of the suspension's type.
 *
 * @param section where it belongs, null where text and attachments are looked at together
 * @param evidence what met it, in full or in part
 */
public record RequirementResult(
        String id, SectionKind section, String title, Level level, RequirementStatus status, List<Span> evidence) {
    public RequirementResult {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(status, "status");
        evidence = List.copyOf(evidence);
    }
}
