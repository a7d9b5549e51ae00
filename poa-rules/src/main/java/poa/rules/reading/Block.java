package poa.rules.reading;

import poa.model.SectionKind;

/**
 * A paragraph, a list item or a heading.
 *
 * @param start offset of its first unit; a list item's mark is left out
 * @param end offset after its last unit that is no blank
 * @param firstToken number of its first token
 * @param lastToken one past its last token
 * @param group blocks with nothing but a line break between them share a number
 * @param given the part that the caller put it into, null where the draft is one text
 */
record Block(Kind kind, int start, int end, int firstToken, int lastToken, int group, SectionKind given) {
    enum Kind {
        PARAGRAPH,
        ITEM,
        HEADING,
        /** A heading that stands before its text on the same line, "Root cause: ...". */
        LEAD_IN
    }

    boolean isHeading() {
        return kind == Kind.HEADING || kind == Kind.LEAD_IN;
    }

    /** Whether it is running text with capital letters only. */
    boolean isShouted(String plain) {
        return !isHeading() && plain.substring(start, end).chars().noneMatch(Character::isLowerCase);
    }

    Block as(Kind other, int newStart, int newEnd, int newFirst, int newLast) {
        return new Block(other, newStart, newEnd, newFirst, newLast, group, given);
    }
}
