package poa.rules.facts;

import java.time.LocalDate;
import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A day named in the text.
 *
 * @param date null where there is no such day
 * @param manner of the clause that it stands in
 */
public record DateMention(Range range, LocalDate date, Manner manner, SectionKind section, Statement statement)
        implements Located {}
