package poa.rules.facts;

import java.util.Set;
import poa.model.FactKind;
import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A sentence, or a list item that is none.
 *
 * @param index its number in the letter
 * @param section the part that it stands in
 * @param block number of its paragraph or list item
 * @param item whether it stands in a list
 * @param words words, a date or an id being one
 * @param ids how many of them are ids, dates, amounts and the like
 * @param manner how firmly it is told, by its main verb
 * @param actor who acts
 * @param reported whether it reports what somebody else said
 * @param question whether it ends with a question mark
 * @param introducesList whether a list or an enumeration follows behind its colon
 * @param lexicons names of the lexicons that have a hit in it
 * @param facts what it holds of its own
 * @param exact whether it holds a figure, a date, an id or a file
 * @param backed whether it, the next one of its paragraph or the head of its list does
 * @param likely the part that it belongs to by what it says alone, wherever it stands; null where that cannot be told
 * @param nearFacts what it and the statements beside it hold, or those of the list that it heads
 */
public record Statement(
        int index,
        Range range,
        SectionKind section,
        int block,
        boolean item,
        int words,
        int ids,
        Manner manner,
        Actor actor,
        boolean reported,
        boolean question,
        boolean introducesList,
        Set<String> lexicons,
        Set<FactKind> facts,
        boolean exact,
        boolean backed,
        SectionKind likely,
        Set<FactKind> nearFacts)
        implements Located {

    /** Whether a lexicon has a hit in it. */
    public boolean speaks(String lexicon) {
        return lexicons.contains(lexicon);
    }

    /** A promise with neither a date nor an owner nor a rhythm. */
    public boolean isPromise() {
        return manner == Manner.PLANNED && !hasAnchor();
    }

    /** Whether a date, an owner or a rhythm stands with it. */
    public boolean hasAnchor() {
        return facts.contains(FactKind.DATE) || facts.contains(FactKind.OWNER) || facts.contains(FactKind.CADENCE);
    }

    /** Whether it says how: with a date, an owner, a rhythm or a step that can be checked. */
    public boolean isDetailed() {
        return hasAnchor() || speaks("process-detail");
    }

    /** Whether it is told as done or in force, or as coming with a date or an owner. */
    public boolean isFirm() {
        return manner == Manner.DONE || manner == Manner.IN_FORCE || manner == Manner.PLANNED && hasAnchor();
    }
}
