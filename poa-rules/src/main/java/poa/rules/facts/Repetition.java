package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A statement that was made before.
 *
 * @param range the later place
 * @param earlier the earlier one
 */
public record Repetition(Range range, Range earlier, SectionKind section) implements Located {}
