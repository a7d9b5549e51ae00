package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import poa.model.Assessment;

/** Texts of the greatest length that nobody means, and that must neither hang nor fail. */
class EndlessTextTest {
    /** Far above what any text may take, and far below what an expression that blows up takes. */
    private static final Duration HANGING = Duration.ofSeconds(60);

    private static final int LONGEST = 50_000;

    @TestFactory
    Stream<DynamicTest> noTextHangs() {
        return Stream.of(
                        "a",
                        " ",
                        "word ",
                        "we refunded and ",
                        "\"",
                        "(",
                        "- ",
                        "1",
                        "1 ",
                        "1,",
                        ". ",
                        "...",
                        "a@",
                        "a.b@c.",
                        "A1-",
                        "\n",
                        "x\r\n",
                        "\t",
                        "\uD83D\uDE00",
                        "e\u0301\u0302",
                        "*a* ",
                        "# a\n",
                        "{{",
                        "[a",
                        "<a",
                        "BUY NOW ",
                        "! ",
                        "October ",
                        "October 5, ",
                        "http://a.b/",
                        "Root cause ",
                        "Root Cause: We ",
                        "\u00A0",
                        "4111 1111 1111 1111 ",
                        "password is ",
                        "bank account number ",
                        "X",
                        "_",
                        "| a | b |\n",
                        "if we had known, we would not, ",
                        "we will make sure that we will ",
                        "word-",
                        "don't'",
                        "\u00C4",
                        "\u0627\u0644 ",
                        "\u4E2D\u6587",
                        "1. We refunded.\n",
                        "xx-",
                        "XX/",
                        "###-",
                        "A-1.",
                        "i. ",
                        "1.1. ",
                        "=",
                        "#",
                        "</b>",
                        "** ",
                        "--",
                        "...?",
                        "12,345,",
                        "1/",
                        "www.",
                        "@",
                        "e.g. ",
                        "(a) ",
                        "`",
                        "\u2022 ",
                        "\u2705",
                        "Dear ",
                        "if ",
                        "&nbsp;",
                        "invoice no. 12 ",
                        "we checked the order 112-1234567-1234567 of October 5, 2026 for $12.50 and ")
                .map(bit -> DynamicTest.dynamicTest("50,000 units of <" + bit.strip() + ">", () -> {
                    String text = bit.repeat(LONGEST / bit.length());

                    Assessment assessment = Assertions.assertTimeoutPreemptively(HANGING, () -> Letters.assess(text));

                    assertThat(assessment.findings()).allSatisfy(finding -> {
                        if (finding.span() != null) {
                            assertThat(finding.span().quote())
                                    .isEqualTo(text.substring(
                                            finding.span().start(),
                                            finding.span().end()));
                        }
                    });
                }));
    }
}
