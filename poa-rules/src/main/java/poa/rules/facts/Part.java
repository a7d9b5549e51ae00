package poa.rules.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import poa.model.FactKind;
import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * Root cause, remedy or prevention as it was found; all three are always known.
 *
 * @param heading null where it has none
 * @param range from its first to its last statement, null where it is absent
 * @param words words without the heading
 */
public record Part(
        SectionKind kind, boolean present, Range heading, Range range, int words, List<Statement> statements) {

    /** Facts that any of its statements holds. */
    public Set<FactKind> getFacts() {
        Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
        statements.forEach(statement -> facts.addAll(statement.facts()));
        return facts;
    }

    public boolean holds(FactKind fact) {
        return statements.stream().anyMatch(statement -> statement.facts().contains(fact));
    }

    /** Whether it holds anything that only this business can say: a figure, a date, an id, a name, a role, a document. */
    public boolean isSpecific() {
        return statements.stream()
                .anyMatch(statement -> statement.exact()
                        || statement.facts().contains(FactKind.NAME)
                        || statement.facts().contains(FactKind.OWNER)
                        || statement.facts().contains(FactKind.DOCUMENT) && statement.isFirm());
    }

    /** Whether a lexicon has a hit in it. */
    public boolean speaks(String lexicon) {
        return statements.stream().anyMatch(statement -> statement.speaks(lexicon));
    }

    /** Whether one of its statements is told so. */
    public boolean tells(Manner manner) {
        return statements.stream().anyMatch(statement -> statement.manner() == manner);
    }
}
