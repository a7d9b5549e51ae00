package poa.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.model.Draft;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;
import poa.rules.facts.Manner;
import poa.rules.facts.Statement;

/** What was done, what holds, and what is to come are told apart. */
class MannersTest {
    private static final DataFiles FILES = DataFiles.ofModule();
    private static final DraftReader READER = new DraftReader(FILES, ScoringPolicy.load(FILES), Set.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We refunded all 14 buyers on May 4.; DONE",
                "All 14 buyers were refunded on May 4.; DONE",
                "We have closed the offer.; DONE",
                "May 4: closed both offers.; DONE",
                "The affected units have been destroyed.; DONE",
                "We did not compare the carton with the listing.; DONE",
                "We will refund the buyers.; PLANNED",
                "We'll train our staff.; PLANNED",
                "We are going to replace the supplier.; PLANNED",
                "We intend to write to each buyer.; PLANNED",
                "Refunds will be issued to every buyer.; PLANNED",
                "Our receiving lead checks 20 units of every delivery.; IN_FORCE",
                "Every delivery is inspected before it is booked in.; IN_FORCE",
                "Since October 9 the purchasing manager calls the brand before we buy.; IN_FORCE",
                "Only the catalog manager can publish a change.; IN_FORCE",
                "The removal order for 31 units; UNTOLD"
            })
    void mannerOfASentence(String sentence, Manner manner) {
        Statement statement = READER.read(Draft.of(sentence), 1, LocalDate.of(2026, 10, 16))
                .statements()
                .get(0);
        assertThat(statement.manner()).isEqualTo(manner);
    }
}
