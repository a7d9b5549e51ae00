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
 * @param total whether it speaks of all of them: "the 43 orders"
 * @param range the number and what it counts, or the day where nothing is counted
 */
record Claim(
        String action,
        long number,
        LocalDate day,
        Set<String> scope,
        boolean total,
        boolean item,
        SectionKind section,
        Range range,
        Range dayRange,
        String text) {

    /** Whether both can be true of the same thing only if they agree. */
    boolean meansSameAs(Claim earlier) {
        return (scope.isEmpty() || earlier.scope.isEmpty() || scope.stream().anyMatch(earlier.scope::contains))
                && (total || earlier.total || !item || !earlier.item || section != earlier.section);
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
