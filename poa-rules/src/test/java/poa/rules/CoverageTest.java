package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import poa.model.Assessment;
import poa.model.CoverageItem;
import poa.model.CoverageKind;
import poa.model.CoverageStatus;
import poa.model.SectionKind;
import poa.model.Severity;

/** What the notice demands, thing by thing. */
class CoverageTest {
    private static final String NOTICE = """
            Hello,

            Your selling account has been deactivated because your order defect rate is above 1%.

            Why did this happen?
            - Buyers received their orders late.
            - Buyers received defective items.

            How do I reactivate my account?
            Send us a plan of action that includes the following:
            - The root cause of each problem
            - The actions that you have taken to resolve it
            - The steps that you have taken to prevent it

            Order ID: 112-1234567-1234567
            """;
    private static final String LATE_ALONE = """
            Root cause

            We confirmed the order 112-1234567-1234567 before the carrier had collected it, because our cut-off was not checked.

            Remedy

            On October 6 we refunded the four buyers whose parcels came late.

            Prevention

            We will ship on time.
            """;

    @Test
    void eachDetailIsHeldAgainstEachSubIssue() {
        // Given
        Map<String, Object> suspension = suspension();

        // When
        List<CoverageItem> details = of(CoverageKind.DETAIL, Letters.assess(LATE_ALONE, suspension, List.of()));

        // Then
        assertThat(details)
                .extracting(CoverageItem::section, CoverageItem::subIssue, CoverageItem::status)
                .containsExactly(
                        tuple(SectionKind.ROOT_CAUSE, "LATE_DELIVERY", CoverageStatus.COVERED),
                        tuple(SectionKind.ROOT_CAUSE, "DEFECTIVE", CoverageStatus.NOT_COVERED),
                        tuple(SectionKind.IMMEDIATE_REMEDY, "LATE_DELIVERY", CoverageStatus.COVERED),
                        tuple(SectionKind.IMMEDIATE_REMEDY, "DEFECTIVE", CoverageStatus.NOT_COVERED),
                        tuple(SectionKind.PREVENTION, "LATE_DELIVERY", CoverageStatus.PARTLY),
                        tuple(SectionKind.PREVENTION, "DEFECTIVE", CoverageStatus.NOT_COVERED));
    }

    @Test
    void demandIsShownWhereTheNoticeMakesIt() {
        // Given
        Map<String, Object> suspension = suspension();

        // When
        Assessment assessment = Letters.assess(LATE_ALONE, suspension, List.of());

        // Then
        assertThat(assessment.coverage())
                .filteredOn(item -> item.kind() == CoverageKind.DETAIL || item.kind() == CoverageKind.ORDER_ID)
                .allSatisfy(item -> assertThat(item.demandedBy()).isNotEmpty().allSatisfy(span -> {
                    assertThat(span.pointer()).isEqualTo("/suspension/notice");
                    assertThat(span.quote()).isEqualTo(NOTICE.substring(span.start(), span.end()));
                }));
        assertThat(of(CoverageKind.ORDER_ID, assessment))
                .extracting(CoverageItem::item, CoverageItem::status)
                .containsExactly(tuple("112-1234567-1234567", CoverageStatus.COVERED));
    }

    @Test
    void idInsideAnotherOneIsNotNamed() {
        // Given
        Map<String, Object> suspension = Map.of("orderIds", List.of("112-1234567-123456"));

        // When
        Assessment assessment = Letters.assess(LATE_ALONE, suspension, List.of());

        // Then
        assertThat(of(CoverageKind.ORDER_ID, assessment))
                .extracting(CoverageItem::status)
                .containsExactly(CoverageStatus.NOT_COVERED);
    }

    @Test
    void oneWordForAllCoversEach() {
        // Given
        Map<String, Object> suspension = Map.of("asins", List.of("B07PGL2ZSL", "B07T9DW2CX"));

        // When
        Assessment assessment =
                Letters.assess("We closed the offers of all ASINs named in the notice.", suspension, List.of());

        // Then
        assertThat(of(CoverageKind.ASIN, assessment)).hasSize(2).allSatisfy(item -> {
            assertThat(item.status()).isEqualTo(CoverageStatus.COVERED);
            assertThat(item.evidence()).isNotEmpty();
        });
    }

    @Test
    void documentIsCoveredByAFileAndHalfByItsName() {
        // Given
        Map<String, Object> suspension =
                Map.of("requestedDocuments", List.of("INVOICE", "TEST_REPORT", "UTILITY_BILL"));
        String text = "The invoice is attached. The test report comes next week.";

        // When
        Assessment assessment = Letters.assess(
                text, suspension, List.of(Map.of("name", "invoice.pdf", "kind", "INVOICE", "date", "2026-08-12")));

        // Then
        assertThat(of(CoverageKind.DOCUMENT, assessment))
                .extracting(CoverageItem::item, CoverageItem::status)
                .containsExactly(
                        tuple("INVOICE", CoverageStatus.COVERED),
                        tuple("TEST_REPORT", CoverageStatus.PARTLY),
                        tuple("UTILITY_BILL", CoverageStatus.NOT_COVERED));
    }

    @Test
    void documentThatIsTooOldForTheNoticeIsHalfOfIt() {
        // Given
        String notice = "Your selling account has been deactivated because your items may be inauthentic."
                + " Please send copies of invoices issued in the last 30 days.";
        Map<String, Object> suspension =
                Map.of("notice", notice, "noticeDate", "2026-10-05", "requestedDocuments", List.of("INVOICE"));

        // When
        Assessment assessment = Letters.assess(
                "The invoice is attached.",
                suspension,
                List.of(Map.of("name", "invoice.pdf", "kind", "INVOICE", "date", "2026-08-12")));

        // Then
        assertThat(of(CoverageKind.DOCUMENT, assessment))
                .extracting(CoverageItem::status)
                .containsExactly(CoverageStatus.PARTLY);
    }

    @Test
    void eachFurtherSubIssueOfTheNoticeAllowsMoreWords() {
        // Given
        String text = "On October 6 the shipping lead checked one parcel by hand. ".repeat(62);

        // When
        Assessment alone = Letters.assess(text, Map.of("type", "ORDER_DEFECT_RATE"), List.of());
        Assessment several = Letters.assess(text, suspension(), List.of());

        // Then
        assertThat(alone.metrics().words()).isBetween(601, 720);
        assertThat(alone.findings())
                .filteredOn(finding -> finding.ruleId().equals("concision.too-long"))
                .extracting(finding -> finding.severity())
                .containsExactly(Severity.MINOR);
        assertThat(several.findings())
                .filteredOn(finding -> finding.ruleId().equals("concision.too-long"))
                .isEmpty();
    }

    @Test
    void draftInAnotherLanguageCoversNothing() {
        // Given
        Map<String, Object> suspension = suspension();

        // When
        Assessment assessment = Letters.assess(
                "Sehr geehrte Damen und Herren, wir haben die Bestellung 112-1234567-1234567 sofort erstattet und"
                        + " pr\u00FCfen seitdem jede Lieferung, bevor sie das Lager verl\u00E4sst.",
                suspension,
                List.of());

        // Then
        assertThat(assessment.coverage()).isNotEmpty().allMatch(item -> item.status() == CoverageStatus.NOT_COVERED);
    }

    private static Map<String, Object> suspension() {
        return Map.of("type", "ORDER_DEFECT_RATE", "notice", NOTICE, "orderIds", List.of("112-1234567-1234567"));
    }

    private static List<CoverageItem> of(CoverageKind kind, Assessment assessment) {
        return assessment.coverage().stream()
                .filter(item -> item.kind() == kind)
                .toList();
    }
}
