package poa.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackoffTest {
    private static final Optional<Duration> NO_REST = Optional.empty();
    private final Backoff backoff = new Backoff(Settings.with(Map.of()));

    BackoffTest() throws IOException {
        // with the schedule that is shipped
    }

    @Test
    void tenAttemptsTakeThreeDays() {
        var total = IntStream.rangeClosed(1, 9)
                .mapToObj(tries -> backoff.next(tries, NO_REST).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(total).isBetween(Duration.ofHours(75), Duration.ofHours(91));
        assertThat(backoff.next(10, NO_REST)).isEmpty();
    }

    @Test
    void pausesAreNotAllTheSame() {
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> backoff.next(2, NO_REST).orElseThrow()))
                .allMatch(pause -> pause.compareTo(Duration.ofMinutes(5)) >= 0)
                .allMatch(pause -> pause.compareTo(Duration.ofMinutes(6)) <= 0)
                .anyMatch(pause -> pause.compareTo(backoff.next(2, NO_REST).orElseThrow()) != 0);
    }

    @Test
    void receiverGetsTheRestThatHeAsksForButNotMoreThanADay() {
        assertThat(backoff.next(1, Optional.of(Duration.ofHours(1)))).hasValue(Duration.ofHours(1));
        assertThat(backoff.next(1, Optional.of(Duration.ofDays(9)))).hasValue(Duration.ofDays(1));
        assertThat(backoff.next(9, Optional.of(Duration.ofSeconds(1))).orElseThrow())
                .isGreaterThanOrEqualTo(Duration.ofDays(1));
        assertThat(backoff.next(10, Optional.of(Duration.ofSeconds(1)))).isEmpty();
    }

    @Test
    void restIsSecondsOrADate() {
        assertThat(RetryAfter.read("120")).hasValue(Duration.ofMinutes(2));
        var inAnHour = ZonedDateTime.now(ZoneOffset.UTC).plusHours(1).format(DateTimeFormatter.RFC_1123_DATE_TIME);
        assertThat(RetryAfter.read(inAnHour).orElseThrow()).isBetween(Duration.ofMinutes(50), Duration.ofHours(1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "-1", "soon", "99999999999999", "Wed, 21 Oct 2015 07:28:00 GMT", "1.5"})
    void restThatCannotBeReadIsNone(String header) {
        assertThat(RetryAfter.read(header)).isEmpty();
    }
}
