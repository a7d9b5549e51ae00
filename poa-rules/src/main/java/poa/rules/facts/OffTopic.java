package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/** The first statement of a root cause that speaks only of subjects foreign to the suspension's type. */
public record OffTopic(Range range) implements Located {
    @Override
    public SectionKind section() {
        return SectionKind.ROOT_CAUSE;
    }
}
