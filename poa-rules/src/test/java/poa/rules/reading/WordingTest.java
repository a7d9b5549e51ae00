package poa.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.rules.RuleSetException;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/** The pattern language does what LEXICONS.md says. */
class WordingTest {
    private static final LetterTokenizer TOKENIZER = new LetterTokenizer(DataFiles.ofModule());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "refund; We refunded both buyers; refunded",
                "refund; Refunds went out; Refunds",
                "=refund; We refunded both buyers and sent a refund; refund",
                "sell ... counterfeit; We sold many hundreds of counterfeit goods; sold many hundreds of counterfeit",
                "sell .. counterfeit; We sold goods that nobody knew were counterfeit; ",
                "(very|) sorry; We are very sorry; very sorry",
                "(very|) sorry; We are sorry; sorry",
                "please please; Please, please help; Please, please",
                "do not check; We didn't check; didn't check",
                "can not pay; We cannot pay; cannot pay",
                "we be sorry; We're sorry; We're sorry",
                "amazon system; Amazon's system failed; Amazon's system",
                "follow up; a follow-up call; follow-up",
                "<number> buyer; Both buyers and 14 buyers; Both buyers",
                "on <date>; It ended on October 5, 2026.; on October 5, 2026",
                "<money>; We refunded $1,290.50 in total; $1,290.50",
                "<asin>; about B07K2NQ4RT today; B07K2NQ4RT",
                "<order-id>; order 112-1234567-1234567 was late; 112-1234567-1234567",
                "<file>; see invoice-8841.pdf below; invoice-8841.pdf",
                "<id>; the notice cites US 10,123,456 and others; 10,123,456",
                "<id>; the stock of 10,123,456 units; ",
                "must !not; You must not worry; ",
                "must !not; You must act; must",
                "^ please; Please help; Please",
                "^ please; We ask you please; ",
                "thanks $; With thanks; thanks",
                "thanks $; Thanks to our supplier; ",
                "refund & buyer; Buyers were refunded; refunded",
                "refund & buyer; Invoices were refunded; ",
                "refund & !not; We refunded both; refunded",
                "refund & !not; Not one was refunded; ",
                "refund & (all|both) buyer & !not; Both buyers got a refund; refund"
            })
    void matches(String pattern, String text, String match) {
        assertThat(first(pattern, text)).isEqualTo(match);
    }

    @Test
    void curlyQuotesAndStraightQuotesAreTheSame() {
        assertThat(first("do not check", "We didn\u2019t check")).isEqualTo("didn\u2019t check");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(a & b); & stands inside a bracket",
                "a &; a wording with no word",
                "a & (b|); a wording that matches nothing at all",
                "(a|b; an opening bracket with no closing one",
                "a); a closing bracket with no opening one",
                "... a; a gap at an end of a wording",
                "a ...; a gap at an end of a wording",
                "(a|); a wording that matches nothing at all",
                "<verbb> a; no class of words begins at <verbb> a",
                "@nowhere; no lexicon is named nowhere",
                "!; behind ! stands one word, lexicon, class or bracket"
            })
    void faultIsToldWithFileAndLine(String pattern, String fault) {
        assertThatThrownBy(() -> parse(pattern))
                .isInstanceOf(RuleSetException.class)
                .hasMessage("lexicons/test.txt:7: " + fault);
    }

    @Test
    void replacementStandsBehindTheArrow() {
        assertThat(parse("due to the fact that => because").replacement()).isEqualTo("because");
    }

    /** Longer than there are bits in a number. */
    @Test
    void findsInASentenceOfEightyWords() {
        String endless = "and then ".repeat(40);
        assertThat(first("refund .. buyer & then & !invoice", endless + "we refunded both buyers"))
                .isEqualTo("refunded both buyers");
        assertThat(first("refund .. buyer & !then", endless + "we refunded both buyers"))
                .isNull();
    }

    private static Wording parse(String pattern) {
        return new WordingParser(TOKENIZER, name -> -1)
                .parse("test", new DataLine("lexicons/test.txt", 7, pattern), false);
    }

    private static String first(String pattern, String text) {
        Wording wording = parse(pattern);
        List<Token> tokens = TOKENIZER.tokenize(PlainText.of(text));
        List<Hit> hits = new WordingIndex(List.of(wording)).scan(new SentenceMatcher(tokens, 0, tokens.size(), 0));
        if (hits.isEmpty()) {
            return null;
        }
        Hit hit = hits.get(0);
        return text.substring(
                tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
    }
}
