package poa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words cannot be put together wrongly. */
class ValuesTest {

    @Test
    void quoteIsAsLongAsItsSpan() {
        assertThatThrownBy(() -> new Span("/draft/text", 3, 9, "seven")).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Span("/draft/text", 3, 8, "seven").quote()).isEqualTo("seven");
    }

    @Test
    void scoreStaysOnItsScale() {
        assertThatThrownBy(() -> new Score(101, 85, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Score(85, 85, 2).reachesThreshold()).isTrue();
        assertThat(new Score(84, 85, 2).reachesThreshold()).isFalse();
    }

    @Test
    void draftIsOneTextOrSections() {
        Map<SectionKind, String> sections = Map.of(SectionKind.PREVENTION, "Since May 8 ...");

        assertThatThrownBy(() -> new Draft(null, Map.of(), null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Draft("Text.", sections, null)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Draft(null, sections, null).sections()).containsOnlyKeys(SectionKind.PREVENTION);
    }

    @Test
    void listsAreCopied() {
        List<String> asins = new ArrayList<>(List.of("B07K2NQ4RT"));
        Attachment attachment = new Attachment("invoice.pdf", DocumentKind.INVOICE, null, asins);

        asins.clear();

        assertThat(attachment.asins()).containsExactly("B07K2NQ4RT");
    }

    @Test
    void ruleIdNamesItsDimension() {
        assertThat(Dimension.ofRuleId("respectfulness.threat")).isEqualTo(Dimension.RESPECTFULNESS);
        assertThatThrownBy(() -> Dimension.ofRuleId("threat")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void disputeHasAChecklistOfItsOwn() {
        Requirement planned = requirement("other.prevention.control");
        Requirement disputed = requirement("dispute.evidence.proof");
        Playbook playbook = new Playbook(
                "OTHER",
                "Other",
                java.util.Set.of(Scope.ACCOUNT),
                "Something else.",
                Plan.REQUIRED,
                false,
                false,
                false,
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(planned),
                List.of(disputed));

        assertThat(playbook.requirementsFor(AppealKind.PLAN_OF_ACTION)).containsExactly(planned);
        assertThat(playbook.requirementsFor(AppealKind.DISPUTE)).containsExactly(disputed);
    }

    private static Requirement requirement(String id) {
        return new Requirement(
                id, null, Level.REQUIRED, Tense.ANY, List.of(), "Title", null, List.of(), null, List.of(), false);
    }
}
