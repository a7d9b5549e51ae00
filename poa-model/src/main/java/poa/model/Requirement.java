package poa.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One thing that Amazon wants to read in an appeal of a type.
 *
 * @param id {@code type.section.slug} in kebab-case, stable for ever
 * @param section where it belongs, null where text and attachments are looked at together
 * @param facts each set must be served by one of its kinds for the requirement to be met in full
 * @param note what to know when judging it, null where nothing
 * @param met wordings each of which meets it
 * @param partial what meets it half
 * @param reportedBy rules that report the same matter; where one of them does, the missing requirement is not reported again
 * @param forBuyers meeting it, if only in part, does something for the buyers
 */
public record Requirement(
        String id,
        SectionKind section,
        Level level,
        Tense tense,
        List<Set<FactKind>> facts,
        String title,
        String note,
        List<String> met,
        String partial,
        List<String> reportedBy,
        boolean forBuyers) {
    public Requirement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(tense, "tense");
        Objects.requireNonNull(title, "title");
        facts = List.copyOf(facts);
        met = List.copyOf(met);
        reportedBy = List.copyOf(reportedBy);
    }
}
