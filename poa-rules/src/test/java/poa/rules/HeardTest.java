package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import poa.model.Finding;
import poa.model.SectionKind;
import poa.model.Severity;

/** What no wording holds and a classifier hears. */
class HeardTest {
    private static final String IMPLIED = "Whoever closed our file cannot have opened the attachments.";

    @Test
    void impliedFaultIsMarkedWithTheWordsThatToldMost() {
        // When
        List<Finding> found = findings("respectfulness.reviewer-attack", IMPLIED);

        // Then
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("What tells most is \"");
            assertThat(finding.span().quote()).isNotBlank();
        });
    }

    @Test
    void whatAClassifierAloneHearsIsNoBlocker() {
        assertThat(findings("respectfulness.reviewer-attack", IMPLIED))
                .extracting(Finding::severity)
                .containsExactly(Severity.MAJOR);
    }

    @Test
    void aListedWordingIsABlockerAndNeedsNoSuchWords() {
        assertThat(findings("respectfulness.threat", "If we are not reinstated we will see you in court."))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.BLOCKER);
                    assertThat(finding.message()).doesNotContain("What tells most");
                });
    }

    @Test
    void aSpareLineKeepsAClassifierSilent() {
        assertThat(findings("respectfulness.unfairness-accusation", "We do not think that the decision was unfair."))
                .isEmpty();
    }

    @Test
    void aGreetingIsTooShortToBeHeard() {
        for (String greeting : List.of("Dear reader,", "Dear investigator,", "To the department concerned")) {
            assertThat(Letters.assess(greeting + "\n\n" + Letters.good()).findings())
                    .as(greeting)
                    .noneMatch(finding -> finding.message().contains("What tells most"));
        }
    }

    private static List<Finding> findings(String rule, String sentence) {
        return Letters.assess(Letters.with(SectionKind.OTHER, sentence)).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }
}
