package poa.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/** Days and moments in queries and cursors; the JDK's own readers take years that no database has. */
public final class Times {
    private static final String YEAR = "[0-9]{4}-.*";

    private Times() {}

    public static LocalDate day(String parameter, String text) {
        return read(parameter, text, LocalDate::parse, "must be a day such as 2026-11-23");
    }

    public static Instant moment(String parameter, String text) {
        return read(
                parameter,
                text,
                given -> OffsetDateTime.parse(given).toInstant(),
                "must be a time such as 2026-11-23T09:30:00Z");
    }

    private static <T> T read(String parameter, String text, Function<String, T> reader, String wanted) {
        try {
            if (text.matches(YEAR)) {
                return reader.apply(text);
            }
        } catch (DateTimeException notInTheCalendar) {
            // told below, with all other spellings
        }
        throw ProblemException.badParameter(parameter, wanted);
    }
}
