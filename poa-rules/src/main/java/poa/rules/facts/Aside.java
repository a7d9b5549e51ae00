package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/** A weakness or an improvement on a subject that neither the suspension's type nor the rest of the root cause raises. */
public record Aside(Range range, SectionKind section) implements Located {}
