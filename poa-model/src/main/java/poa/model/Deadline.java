package poa.model;

import java.time.LocalDate;

/**
 * The term to answer a notice.
 *
 * @param days null where only the day is given and the notice has no date; hours are rounded up to days
 * @param date last day, null where only days are given and the notice has no date
 */
public record Deadline(Integer days, LocalDate date) {
    public Deadline {
        if (days == null && date == null) {
            throw new IllegalArgumentException("a deadline has days or a date");
        }
    }
}
