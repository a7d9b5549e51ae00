package poa.rules.facts;

import java.time.LocalDate;
import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A day named in the text.
 *
 * @param date null where there is no such day
 */
public record DateMention(Range range, LocalDate date, SectionKind section, Statement statement) implements Located {
    /** Whether there is such a day, and it is later than another. */
    public boolean isAfter(LocalDate day) {
        return date != null && date.isAfter(day);
    }
}
