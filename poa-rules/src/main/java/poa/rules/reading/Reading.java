package poa.rules.reading;

import java.util.List;
import poa.model.Metrics;
import poa.rules.facts.Cause;
import poa.rules.facts.DateMention;
import poa.rules.facts.Letter;
import poa.rules.facts.Mark;
import poa.rules.facts.Paragraph;
import poa.rules.facts.Part;
import poa.rules.facts.Phrase;
import poa.rules.facts.Repetition;
import poa.rules.facts.Statement;

/**
 * A letter taken apart. Where it is not English, only {@code text}, {@code letter}, {@code metrics} and three absent parts
 * are known.
 *
 * @param plain the text with straight quotes and plain blanks, of the same length
 * @param parts always the three, in their order
 * @param causes gaps that the root cause names, one for each run of statements on the same subjects
 * @param phrases hits of the lexicons that rules name
 */
public record Reading(
        LetterText text,
        String plain,
        List<Token> tokens,
        List<Sentence> sentences,
        Letter letter,
        Metrics metrics,
        List<Part> parts,
        List<Paragraph> paragraphs,
        List<Statement> statements,
        List<Phrase> phrases,
        List<Mark> marks,
        List<DateMention> dates,
        List<Repetition> repetitions,
        List<Cause> causes) {

    /** The part that a place stands in, null outside all statements. */
    public poa.model.SectionKind sectionAt(Range range) {
        for (Statement statement : statements) {
            if (statement.range().overlaps(range)) {
                return statement.section();
            }
        }
        return null;
    }
}
