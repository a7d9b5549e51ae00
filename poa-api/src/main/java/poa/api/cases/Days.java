package poa.api.cases;

import java.time.LocalDate;
import poa.api.http.ProblemException;

/** Days that callers state of what has happened. */
final class Days {
    /** Amazon has no sellers from before; and a database has no days of the year -999999999. */
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private Days() {}

    /**
     * Refuses a day that is to come.
     *
     * @param today in UTC; east of Greenwich tomorrow has begun already, so it passes
     * @param day null passes
     */
    static void notAfter(LocalDate today, LocalDate day, String pointer) {
        if (day != null && (day.isAfter(today.plusDays(1)) || day.isBefore(FIRST))) {
            throw ProblemException.invalid(pointer, "must be a day from " + FIRST + " to today");
        }
    }
}
