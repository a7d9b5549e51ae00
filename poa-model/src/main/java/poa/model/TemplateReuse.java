package poa.model;

import java.util.Objects;

/**
 * A part of a draft that stands in another case's draft, too, as whoever keeps the drafts found it.
 *
 * @param draft which one, as the writer is told
 * @param percent share of the part's wording, 0 to 100
 */
public record TemplateReuse(SectionKind section, String draft, int percent) {
    public TemplateReuse {
        Objects.requireNonNull(section, "section");
        Objects.requireNonNull(draft, "draft");
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("a share is 0 to 100 percent, not " + percent);
        }
    }
}
