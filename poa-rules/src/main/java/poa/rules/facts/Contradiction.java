package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A number or date that disagrees with what was said of the same thing before.
 *
 * @param range the later of the two statements
 * @param other the earlier one, in the words of its writer
 * @param letter number of the letter sent before that has it, -1 where none has
 * @param earlier its place there, null where none is
 */
public record Contradiction(Range range, SectionKind section, Source source, String other, int letter, Range earlier)
        implements Located {

    /** Where the earlier statement stands. */
    public enum Source {
        DRAFT,
        PRIOR_DRAFT,
        NOTICE
    }
}
