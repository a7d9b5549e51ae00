package poa.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.rules.data.DataFiles;

class DayReaderTest {
    private static final DayReader DAYS =
            new DayReader(MailWords.load(DataFiles.ofModule()).months());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Monday, September 14, 2026 6:41 AM; US; 2026-09-14",
                "Fri, 2 Oct 2026 11:02:55 +0000; ; 2026-10-02",
                "Montag, 9. März 2026 08:15; DE; 2026-03-09",
                "2026-04-14 09:30; ; 2026-04-14",
                "14.04.2026; DE; 2026-04-14",
                "3/4/2026; US; 2026-03-04",
                "3/4/2026; GB; 2026-04-03",
                "3/4/2026; ; ",
                "14/4/2026; ; 2026-04-14",
                "31 June 2026; ; ",
                "Mon, Sep 14 at 6:41 AM; US; ",
                "by the end of the week; US; "
            })
    void readsOneDayOrNone(String text, String marketplace, LocalDate day) {
        assertThat(DAYS.find(text, marketplace, null)).isEqualTo(day);
    }
}
