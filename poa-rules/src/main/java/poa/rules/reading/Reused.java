package poa.rules.reading;

import java.util.List;
import java.util.Set;
import poa.model.Reuse;
import poa.model.SectionKind;
import poa.rules.facts.Statement;

/**
 * What of a letter stands in those sent before.
 *
 * @param passages in the order of the letter
 * @param copiedWords words of each statement that were copied
 * @param inSubstance numbers of the statements that say in other words what was said before
 * @param added numbers of the statements that are new
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it, and a list would box each number
record Reused(List<Passage> passages, int[] copiedWords, Set<Integer> inSubstance, Set<Integer> added) {

    /** @param letter number of the letter sent before */
    record Passage(Reuse how, SectionKind section, Range here, int letter, Range earlier) {}

    boolean isNew(Statement statement) {
        return added.contains(statement.index());
    }

    /** Words of statements that were copied. */
    int copied(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> !inSubstance.contains(statement.index()))
                .mapToInt(statement -> copiedWords[statement.index()])
                .sum();
    }

    /** Words of statements that were put into other words. */
    int reworded(List<Statement> statements) {
        return statements.stream()
                .filter(statement -> inSubstance.contains(statement.index()))
                .mapToInt(Statement::words)
                .sum();
    }
}
