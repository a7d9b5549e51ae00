package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/** A fact that stands at a place of the letter, where a finding can mark it. */
public interface Located {
    Range range();

    /** The part that it stands in, null outside the parts' statements. */
    SectionKind section();

    /** The words that told a classifier of it, null where something else did. */
    default String telling() {
        return null;
    }

    /** What to write in its place, null where nothing is offered. */
    default String replacement() {
        return null;
    }
}
