package poa.api.webhooks;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a receiver asks for rest: seconds, or a date (RFC 9110, 10.2.3). */
final class RetryAfter {
    private static final String SECONDS = "[0-9]{1,9}";

    private RetryAfter() {}

    /** Empty where it is not sent, or says nothing that can be read. */
    static Optional<Duration> read(String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.matches(SECONDS)) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(header)));
        }
        try {
            var until = ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            // the receiver's time of day, not that of a test
            return Optional.of(Duration.between(Instant.now(), until)).filter(rest -> !rest.isNegative());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
