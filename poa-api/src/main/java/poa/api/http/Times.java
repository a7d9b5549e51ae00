package poa.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;

/** Days and moments in queries, cursors and bodies; the JDK's own readers take years that no database has. */
public final class Times {
    private static final String YEAR = "[0-9]{4}-.*";

    private Times() {}

    public static LocalDate day(String parameter, String text) {
        return read(text, LocalDate::parse)
                .orElseThrow(() -> ProblemException.badParameter(parameter, "must be a day such as 2026-11-23"));
    }

    public static Instant moment(String parameter, String text) {
        return moment(text)
                .orElseThrow(
                        () -> ProblemException.badParameter(parameter, "must be a time such as 2026-11-23T09:30:00Z"));
    }

    static Optional<Instant> moment(String text) {
        return read(text, given -> OffsetDateTime.parse(given).toInstant());
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return text.matches(YEAR) ? Optional.of(reader.apply(text)) : Optional.empty();
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
