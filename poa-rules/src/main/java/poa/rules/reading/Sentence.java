package poa.rules.reading;

import java.util.List;
import java.util.Set;
import poa.model.FactKind;
import poa.rules.facts.Actor;
import poa.rules.facts.Manner;

/**
 * A sentence while it is read, before it is known which part it belongs to.
 *
 * @param block number of its block
 * @param from number of its first token
 * @param to one past its last token
 * @param clauses first tokens of its clauses, and {@code to}
 * @param manners one for each clause
 * @param manner of the whole
 * @param facts what it holds
 * @param exact whether it holds a figure, a date, an id or a file
 * @param likely how likely it belongs to each part, from 0 to 1, as a classifier hears it; empty before it was asked
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it, and a list would box each number
record Sentence(
        int block,
        Range range,
        int from,
        int to,
        SentenceMatcher matches,
        List<Integer> clauses,
        List<Manner> manners,
        List<Actor> actors,
        Manner manner,
        Set<FactKind> facts,
        boolean exact,
        double[] likely) {

    Sentence in(double[] parts) {
        return new Sentence(block, range, from, to, matches, clauses, manners, actors, manner, facts, exact, parts);
    }

    int clauseOf(int token) {
        int clause = 0;
        while (clause + 2 < clauses.size() && clauses.get(clause + 1) <= token) {
            clause++;
        }
        return clause;
    }
}
