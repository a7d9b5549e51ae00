package poa.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import poa.model.NoticeKind;
import poa.model.ParsedNotice;
import poa.rules.Assessor;

/** A mail of any size that a request can hold is read, whatever it is made of. */
class LongNoticesTest {
    private static final Assessor ASSESSOR = Assessor.create();
    /** A quarter of the largest mail, so that the build does not wait for it; what grows with the square hangs all the same. */
    private static final int LENGTH = 262_144;

    private static final Duration HANGING = Duration.ofSeconds(30);

    static Stream<Arguments> pieces() throws IOException {
        String notice = Files.readString(Path.of("src/test/resources/notices/inauthentic-uk-listing.txt"));
        return Stream.of(
                Arguments.of("notices", notice),
                Arguments.of("one line", notice.replace('\n', ' ')),
                Arguments.of("quoted", "> " + notice.replace("\n", "\n> ") + "\n"),
                Arguments.of(
                        "quoted forwards",
                        "---------- Forwarded message ---------\nFrom: amazon\n\n> " + notice.replace("\n", "\n> ")
                                + "\n"),
                Arguments.of("marks", "> > "),
                Arguments.of("quoted blanks", "> \n"),
                Arguments.of("attributions", "On Monday somebody wrote:\n\n"),
                Arguments.of("forwards", "---------- Forwarded message ---------\nFrom: a\nSubject: b\n"),
                Arguments.of("headers", "From: amazon\nSubject: b\n"),
                Arguments.of("tags", "<div><b><table><tr><td>account "),
                Arguments.of("divs", "<div>"),
                Arguments.of("angles", "<p <a <br "),
                Arguments.of("entities", "<p>&amp;&#39;&nbsp;"),
                Arguments.of("links", "<a href=\"https://example.com\">account</a> "),
                Arguments.of("quotations", "<blockquote>account<br>"),
                Arguments.of("digits", "0306406152 "),
                Arguments.of("one number", "7"),
                Arguments.of("complaints", "Complaint ID: 123456789, "),
                Arguments.of("complaint list", "Complaint IDs: " + "123456789, ".repeat(50_000)),
                Arguments.of("replies", "Re: "),
                Arguments.of("body", notice.substring(notice.indexOf("Dear"))),
                Arguments.of("asins", "B01N5IB20Q,"),
                Arguments.of("table", "ASIN | Complaint ID | Rights owner\n0306406152 | 99887766 | Acme Ltd.\n"),
                Arguments.of("labels", "Rights owner: "),
                Arguments.of("contacts", "These are the rights owner's contact details:\nAcme Ltd.\n"),
                Arguments.of("terms", "reply within 17 days or "),
                Arguments.of("names", "report from Acme & Acme "),
                Arguments.of("blanks", " \t "),
                Arguments.of("breaks", "a\n\n"),
                Arguments.of("brackets", "(s)"),
                Arguments.of("domains", "amazon.com.mx/"),
                Arguments.of("dots", "a.b-"),
                Arguments.of("items", "- invoice not accepted; "),
                Arguments.of("word", "amazon"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pieces")
    void longMailIsRead(String name, String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        ParsedNotice notice = Assertions.assertTimeoutPreemptively(HANGING, () -> ASSESSOR.parseNotice(text));

        assertThat(notice.evidence().values()).allSatisfy(spans -> assertThat(spans)
                .allSatisfy(span -> assertThat(span.quote()).isEqualTo(text.substring(span.start(), span.end()))));
    }

    @Test
    void garbageIsNoNotice() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 300; i++) {
                text.appendCodePoint(
                        random.nextInt(20) == 0 ? 0x1F600 + random.nextInt(50) : random.nextInt(0x500) + 1);
            }
            assertThat(ASSESSOR.parseNotice(text.toString()).kind()).isEqualTo(NoticeKind.OTHER);
        }
    }

    /** A mail cut anywhere, as a browser's selection does, breaks nothing. */
    @Test
    void anyPieceOfAMailIsRead() throws IOException {
        for (String name : new String[] {"html-trademark", "forwarded-by-the-seller", "table-in-text"}) {
            String whole = Files.readString(Path.of("src/test/resources/notices/" + name + ".txt"));
            for (int cut = 0; cut <= whole.length(); cut += 3) {
                for (String text : new String[] {whole.substring(cut), whole.substring(0, cut)}) {
                    assertThat(ASSESSOR.parseNotice(text).evidence().values())
                            .allSatisfy(spans -> assertThat(spans).allSatisfy(span -> assertThat(span.quote())
                                    .isEqualTo(text.substring(span.start(), span.end()))));
                }
            }
        }
    }
}
