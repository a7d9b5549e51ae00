package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * Something that shows in how the text is written, not in what it says.
 *
 * @param statement the statement that it stands in, null in a heading
 */
public record Mark(Kind kind, Range range, SectionKind section, Statement statement) implements Located {

    /** What was seen. */
    public enum Kind {
        /** A blank that a template leaves to fill in, or a mask in place of an id. */
        PLACEHOLDER,
        /** A word in capitals for emphasis. */
        CAPITALS,
        /** Two or more exclamation or question marks in a row. */
        REPEATED_MARKS,
        /** Markdown or HTML that would show as it stands. */
        MARKUP,
        EMOJI,
        LINK,
        /** A password, or a full number of a card, a bank account or a person. */
        SECRET
    }
}
