package poa.rules.facts;

import java.time.LocalDate;
import poa.rules.reading.Range;

/**
 * The draft as a whole.
 *
 * @param english whether most of it is English; where it is not, no other fact of the text is known
 * @param words words without ids' parts, headings included
 * @param readingGrade US school grade after Flesch and Kincaid, without ids and headings
 * @param labelled whether each part that is there stands under a heading
 * @param inOrder whether the parts stand in the order root cause, remedy, prevention
 * @param greeted whether it greets its readers
 * @param thanks whether it thanks them
 * @param opening from its start to the end of what stands before the first part, or of the first sentences where nothing does
 * @param attempt 1 is the first appeal
 * @param asOf the day to judge dates by
 */
public record Letter(
        boolean english,
        int words,
        int sentences,
        double readingGrade,
        boolean labelled,
        boolean inOrder,
        boolean greeted,
        boolean thanks,
        Range opening,
        int attempt,
        LocalDate asOf) {}
