package poa.rules.notices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as mail programs and notices write them. A day that can be read in two ways is none. */
final class DayReader {
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+|de\\s+)?(\\p{L}{3,12})\\.?,?(?:\\s+(?:de\\s+)?(\\d{4}))?\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,?\\s+(\\d{4})\\b)?");
    private static final Pattern DOTS = Pattern.compile("\\b(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\\b");
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");

    private final Map<String, Integer> months;

    DayReader(Map<String, Integer> months) {
        this.months = months;
    }

    /**
     * The first day that a text names, null where it names none.
     *
     * @param marketplace tells how 3/4/2026 is meant; null where unknown
     * @param after a day without a year is the next one behind this; null where such days are not to be read
     */
    LocalDate find(String text, String marketplace, LocalDate after) {
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        String lower = text.toLowerCase(Locale.ROOT);
        LocalDate named = named(DAY_FIRST.matcher(lower), 2, 1, after);
        named = named != null ? named : named(MONTH_FIRST.matcher(lower), 1, 2, after);
        if (named != null) {
            return named;
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.find()) {
            return day(dots.group(3), dots.group(2), dots.group(1));
        }
        Matcher slashes = SLASHES.matcher(text);
        return slashes.find() ? slashed(slashes, marketplace) : null;
    }

    private LocalDate named(Matcher matcher, int month, int day, LocalDate after) {
        while (matcher.find()) {
            Integer number = months.get(matcher.group(month));
            if (number == null) {
                continue;
            }
            if (matcher.group(3) != null) {
                return day(matcher.group(3), number.toString(), matcher.group(day));
            }
            if (after != null) {
                LocalDate same = day(String.valueOf(after.getYear()), number.toString(), matcher.group(day));
                return same != null && same.isBefore(after) ? same.plusYears(1) : same;
            }
        }
        return null;
    }

    private static LocalDate slashed(Matcher slashes, String marketplace) {
        int first = Integer.parseInt(slashes.group(1));
        int second = Integer.parseInt(slashes.group(2));
        boolean monthFirst = second > 12 || first <= 12 && "US".equals(marketplace);
        if (first <= 12 && second <= 12 && first != second && marketplace == null) {
            return null;
        }
        return monthFirst
                ? day(slashes.group(3), slashes.group(1), slashes.group(2))
                : day(slashes.group(3), slashes.group(2), slashes.group(1));
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
