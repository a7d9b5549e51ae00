package poa.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ASIN: 0306406152; 0306406152",
                "ASIN: 0306406153; ",
                "Phone 0306406152 for the title; ",
                "our book 155404295X; 155404295X",
                "Complaint ID: 0306406152; ",
                "order 0306406152 of ASIN B01N5IB20Q; B01N5IB20Q",
                "https://www.amazon.com/dp/B01N5IB20Q/ref=x; B01N5IB20Q",
                "XB01N5IB20Q and B01N5IB20Q7; ",
                "invoice 978-0306406157; "
            })
    void asinsAreToldFromOtherNumbers(String text, String asin) {
        var ids = new IdReader(text, new Tables(text, List.of()));

        assertThat(ids.asins().keySet()).containsExactlyElementsOf(asin == null ? List.of() : List.of(asin));
    }
}
