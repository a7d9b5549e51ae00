package poa.rules.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which day a written date names. A day without a year that was written with one before has that year, so the dates of
 * a letter are read in their order by one reader.
 */
final class DateReader {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("([a-z]+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?([a-z]+)\\.?(?:,?\\s+(\\d{4}))?");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** How far ahead a day without a year may lie before last year's is meant. */
    private static final int MONTHS_AHEAD = 6;

    private final LocalDate asOf;
    /** By month and day. */
    private final Map<List<Integer>, Integer> years = new HashMap<>();

    DateReader(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** A day, no day such as 31 June, or a form that names a month or cannot be told (1/2/2026). */
    sealed interface Read {
        record Day(LocalDate date) implements Read {}

        record NoSuchDay() implements Read {}

        record Unclear() implements Read {}
    }

    Read read(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return day(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : new Read.Unclear();
    }

    private Read day(String year, String month, String day) {
        int number = month.length() < 3 ? 0 : MONTHS.indexOf(month.substring(0, 3)) + 1;
        if (number == 0) {
            return new Read.Unclear();
        }
        int dayNumber = Integer.parseInt(day);
        if (year != null) {
            Read read = day(Integer.parseInt(year), number, dayNumber);
            if (read instanceof Read.Day known) {
                years.put(List.of(number, dayNumber), known.date().getYear());
            }
            return read;
        }
        Integer before = years.get(List.of(number, dayNumber));
        if (before != null) {
            return day(before, number, dayNumber);
        }
        Read thisYear = day(asOf.getYear(), number, dayNumber);
        if (thisYear instanceof Read.Day read) {
            if (read.date().isAfter(asOf.plusMonths(MONTHS_AHEAD))) {
                return day(asOf.getYear() - 1, number, dayNumber);
            }
            if (read.date().isBefore(asOf.minusMonths(MONTHS_AHEAD))) {
                return new Read.Unclear();
            }
        }
        return thisYear;
    }

    private static Read day(int year, int month, int day) {
        try {
            return new Read.Day(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return new Read.NoSuchDay();
        }
    }
}
