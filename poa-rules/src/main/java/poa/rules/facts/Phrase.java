package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A hit of a lexicon, or its sense where a classifier heard it.
 *
 * @param lexicon its name
 * @param text the words in lower case, as written
 * @param replacement what to write in its place, null where nothing is offered
 * @param manner of the clause that it stands in
 * @param negated whether a "not", "never" or "no" stands before it in its clause
 * @param quoted whether it stands in quotation marks
 * @param quotedAlone whether nothing else stands in those quotation marks
 * @param reported whether the sentence reports it from somebody else
 * @param actor who acts in its clause
 * @param telling the words that told a classifier most of it, null where a wording was found
 */
public record Phrase(
        String lexicon,
        Range range,
        String text,
        String replacement,
        SectionKind section,
        Manner manner,
        boolean negated,
        boolean quoted,
        boolean quotedAlone,
        boolean reported,
        Actor actor,
        Statement statement,
        String telling)
        implements Located {

    /** Whether a classifier heard it; no such phrase is the only reason of a BLOCKER. */
    public boolean isHeard() {
        return telling != null;
    }

    /** Whether the writer says it for himself, and says it is so. */
    public boolean isOwn() {
        return !quoted && !reported && !negated;
    }
}
