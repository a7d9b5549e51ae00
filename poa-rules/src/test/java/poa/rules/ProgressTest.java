package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import poa.model.Ask;
import poa.model.Assessment;
import poa.model.CoverageItem;
import poa.model.CoverageStatus;
import poa.model.PartProgress;
import poa.model.Progress;
import poa.model.Reuse;
import poa.model.ReusedPassage;
import poa.model.SectionKind;
import poa.model.Span;

/** What a further appeal adds to what was sent before and denied. */
class ProgressTest {
    private static final String DENIAL = """
            Hello,

            We received your submission but do not have enough information to reactivate your account at this time. Please send the following:

            -- Greater detail on the root cause(s) of the complaints about the authenticity of your items.
            -- Greater detail on the steps that you have taken to prevent such complaints.

            Seller Performance Team
            """;
    private static final String FIRST = """
            Dear Seller Performance Team,

            Root cause

            Our receiving check compared the item number and never looked at the seal.

            Remedy

            On October 6 we refunded twelve buyers in full. The offer was closed on October 7.

            Prevention

            Since October 9 our receiving lead looks at the seal of 20 bottles of each delivery.

            Please reinstate our account. Thank you.
            """;
    private static final String SECOND = """
            Dear Seller Performance Team,

            Root cause

            Our receiving check compared the item number and never looked at the seal. We bought 120 bottles from Alder Wholesale in July and had not asked for its letter of authorization.

            Remedy

            On October 6 we refunded fourteen buyers in full. On October 7 the offer was closed.

            Prevention

            Since October 9 our receiving lead looks at the seal of 20 bottles of each delivery.

            Please reinstate our account. Thank you.
            """;

    @Test
    void firstAppealHasNone() {
        assertThat(Letters.assess(Letters.good()).progress()).isNull();
    }

    @Test
    void reusedPassagesAreShownInBothTexts() {
        // When
        Progress progress = assess(SECOND).progress();

        // Then
        assertThat(progress.parts())
                .extracting(PartProgress::section)
                .containsExactly(SectionKind.ROOT_CAUSE, SectionKind.IMMEDIATE_REMEDY, SectionKind.PREVENTION);
        assertThat(progress.parts())
                .flatExtracting(PartProgress::reused)
                .isNotEmpty()
                .allSatisfy(passage -> {
                    assertThat(passage.here().pointer()).isEqualTo("/draft/text");
                    assertThat(passage.here().quote()).isEqualTo(in(SECOND, passage.here()));
                    assertThat(passage.earlier().pointer()).isEqualTo("/suspension/priorDrafts/1");
                    assertThat(passage.earlier().quote()).isEqualTo(in(FIRST, passage.earlier()));
                });
    }

    @Test
    void copiedRewordedAndNewStatementsAreToldApart() {
        // When
        List<PartProgress> parts = assess(SECOND).progress().parts();

        // Then
        assertThat(parts.get(0).added())
                .extracting(Span::quote)
                .singleElement()
                .asString()
                .contains("Alder Wholesale");
        assertThat(parts.get(0).wordForWord()).isCloseTo(0.43, within(0.05));
        assertThat(parts.get(1).reused())
                .extracting(ReusedPassage::how, passage -> passage.here().quote())
                .contains(tuple(Reuse.IN_SUBSTANCE, "On October 7 the offer was closed."));
        assertThat(parts.get(2).wordForWord()).isEqualTo(1);
        assertThat(parts.get(2).added()).isEmpty();
    }

    @Test
    void whatTheDenialAskedForAndIsStillOpenIsListed() {
        // When
        Assessment assessment = assess(SECOND);

        // Then
        assertThat(assessment.progress().unanswered())
                .extracting(CoverageItem::ask, CoverageItem::status)
                .containsExactly(tuple(Ask.PREVENTION_DETAIL, CoverageStatus.NOT_COVERED));
        assertThat(assessment.progress().unanswered().get(0).demandedBy())
                .singleElement()
                .satisfies(span -> {
                    assertThat(span.pointer()).isEqualTo("/suspension/priorDenial");
                    assertThat(span.quote()).isEqualTo(in(DENIAL, span));
                });
        assertThat(assessment.coverage())
                .filteredOn(item -> item.ask() == Ask.ROOT_CAUSE_DETAIL)
                .extracting(CoverageItem::status)
                .containsExactly(CoverageStatus.COVERED);
    }

    @Test
    void factThatContradictsAnEarlierDraftIsShownInBothTexts() {
        // When
        Progress progress = assess(SECOND).progress();

        // Then
        assertThat(progress.contradictions()).singleElement().satisfies(fact -> {
            assertThat(fact.here().quote()).isEqualTo("fourteen buyers");
            assertThat(fact.earlier().quote()).isEqualTo("twelve buyers");
            assertThat(fact.earlier().pointer()).isEqualTo("/suspension/priorDrafts/1");
        });
    }

    @Test
    void sameTextAgainIsTheSameInEveryMeasure() {
        // When
        Progress progress = assess(FIRST).progress();

        // Then
        assertThat(progress.drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.priorDraft()).isEqualTo(1);
            assertThat(draft.wording()).isEqualTo(1);
            assertThat(draft.words()).isEqualTo(1);
        });
        assertThat(progress.parts())
                .allSatisfy(part -> assertThat(part.wordForWord()).isEqualTo(1));
        assertThat(progress.unanswered()).hasSize(2);
    }

    @Test
    void denialAloneIsHeldAgainstTheDraft() {
        // When
        Progress progress = Letters.assess(SECOND, Map.of("attempt", 2, "priorDenial", DENIAL), List.of())
                .progress();

        // Then
        assertThat(progress.parts()).isEmpty();
        assertThat(progress.unanswered()).isEmpty();
    }

    @Test
    void denialThatCannotBeReadIsNoted() {
        // Given
        Map<String, Object> suspension = Map.of("attempt", 2, "priorDenial", "Your package arrives tomorrow.");

        // When
        Assessment assessment = Letters.assess(SECOND, suspension, List.of());

        // Then
        assertThat(assessment.notes())
                .singleElement()
                .asString()
                .startsWith("suspension.priorDenial: The text does not");
    }

    @Test
    void spansHoldInAnyTypography() {
        // Given
        String now = "\uD83D\uDD12 " + SECOND.replace("\n", "\r\n");
        String before = "\uD835\uDD4F " + FIRST.replace("\n", "\r\n");

        // When
        Progress progress = Letters.assess(
                        now, Map.of("attempt", 2, "priorDenial", DENIAL, "priorDrafts", List.of(before)), List.of())
                .progress();

        // Then
        assertThat(progress.parts())
                .flatExtracting(PartProgress::reused)
                .isNotEmpty()
                .allSatisfy(passage -> {
                    assertThat(passage.here().quote()).isEqualTo(in(now, passage.here()));
                    assertThat(passage.earlier().quote()).isEqualTo(in(before, passage.earlier()));
                });
    }

    @Test
    void manyLongDraftsThatRepeatThemselvesAreCompared() {
        // Given
        String text = "On October 6 we refunded twelve buyers in full and closed the offer. ".repeat(700);
        Map<String, Object> suspension =
                Map.of("attempt", 9, "priorDenial", DENIAL, "priorDrafts", Collections.nCopies(8, text));

        // When
        Assessment assessment = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Letters.assess(text, suspension, List.of()));

        // Then
        assertThat(assessment.progress().drafts()).hasSize(8).allMatch(draft -> draft.wording() == 1);
    }

    /** The second of the drafts sent before is the one with words. */
    private static Assessment assess(String text) {
        return Letters.assess(
                text, Map.of("attempt", 2, "priorDenial", DENIAL, "priorDrafts", List.of(" ", FIRST)), List.of());
    }

    private static String in(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
