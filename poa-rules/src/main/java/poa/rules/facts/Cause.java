package poa.rules.facts;

import java.util.Set;
import poa.rules.reading.Range;

/**
 * A gap named in the root cause.
 *
 * @param topics subjects that it is about, never empty
 * @param remedied whether the remedy speaks of one of them
 * @param prevented whether the prevention does
 */
public record Cause(Range range, Set<String> topics, boolean remedied, boolean prevented) implements Located {
    @Override
    public poa.model.SectionKind section() {
        return poa.model.SectionKind.ROOT_CAUSE;
    }
}
