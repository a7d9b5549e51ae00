package poa.rules.facts;

import java.util.List;
import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A paragraph or a list item.
 *
 * @param item whether it is a list item
 * @param words its words
 */
public record Paragraph(Range range, SectionKind section, boolean item, int words, List<Statement> statements)
        implements Located {
    /** Statements of something done. */
    public long getActions() {
        return statements.stream()
                .filter(statement -> statement.manner() == Manner.DONE)
                .count();
    }
}
