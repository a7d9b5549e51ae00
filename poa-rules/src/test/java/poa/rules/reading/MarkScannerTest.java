package poa.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.rules.data.DataFiles;
import poa.rules.facts.Mark;

/** A blank is found in whatever case, with nothing else in the letter that looks like one. */
class MarkScannerTest {
    private static final DataFiles FILES = DataFiles.ofModule();
    private static final LetterTokenizer TOKENIZER = new LetterTokenizer(FILES);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "We are YOUR COMPANY NAME HERE and sell toys.; YOUR COMPANY NAME HERE",
                "Our supplier (SUPPLIER) sent it.; (SUPPLIER)",
                "The date is (Date) as told.; (Date)",
                "It ended on DD.MM.YYYY for good.; DD.MM.YYYY",
                "Our manager NAME:TBD checks it.; TBD",
                "Sold under AAAAAA.B since May.; AAAAAA",
                "Dear %SELLER_NAME% team, hello.; %SELLER_NAME%",
                "The rest is to be confirmed here soon.; to be confirmed here",
                "We (fill in cause) and stopped.; (fill in cause)",
                "The invoice of XYZ Trading is attached.; XYZ Trading",
                "We found 8.6% of 512 orders late, see here.; ",
            })
    void findsBlanks(String text, String blank) {
        List<String> blanks = new MarkScanner(FILES, word -> false)
                .scan(text, TOKENIZER.tokenize(text), List.of()).stream()
                        .filter(found -> found.kind() == Mark.Kind.PLACEHOLDER)
                        .map(found -> text.substring(
                                found.range().start(), found.range().end()))
                        .toList();

        assertThat(blanks).isEqualTo(blank == null ? List.of() : List.of(blank));
    }
}
