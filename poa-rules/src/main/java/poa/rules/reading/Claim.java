package poa.rules.reading;

import java.time.LocalDate;
import java.util.Set;
import poa.model.SectionKind;

/**
 * An action told as done of a number of things: "refunded 43 orders".
 *
 * @param action what was done to what; claims of one action can be compared
 * @param number how many, 0 where the thing is named and not counted ("the offer")
 * @param day when, null where not told
 * @param scope ids and names that limit it
 * @param recurs whether it is done again and again, as selling is
 * @param total whether it speaks of all of them: "the 43 orders"
 * @param range the number and what it counts, or the day where nothing is counted
 */
record Claim(
        String action,
        long number,
        LocalDate day,
        Set<String> scope,
        boolean recurs,
        boolean total,
        int sentence,
        SectionKind section,
        Range range,
        Range dayRange,
        String text) {

    /** Whether both speak of the same thing, so that they must agree. */
    boolean meansSameAs(Claim earlier, boolean sameLetter) {
        if (!scope.isEmpty() && !earlier.scope.isEmpty() && scope.stream().noneMatch(earlier.scope::contains)) {
            return false;
        }
        if (!sameLetter || number == 0) {
            return !recurs || isOnDayOf(earlier);
        }
        return sentence != earlier.sentence
                && (total || earlier.total || section != earlier.section)
                && (!recurs || isOnDayOf(earlier));
    }

    private boolean isOnDayOf(Claim earlier) {
        return day != null && day.equals(earlier.day);
    }

    boolean differsInNumber(Claim earlier) {
        return number != earlier.number
                && number > 0
                && earlier.number > 0
                && (day == null || earlier.day == null || day.equals(earlier.day));
    }

    boolean differsInDay(Claim earlier) {
        return number == earlier.number && day != null && earlier.day != null && !day.equals(earlier.day);
    }
}
