package poa.rules.playbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poa.model.AppealKind;
import poa.model.DocumentKind;
import poa.model.FactKind;
import poa.model.Level;
import poa.model.Playbook;
import poa.model.RequiredDocument;
import poa.model.Requirement;
import poa.model.Tense;
import poa.rules.data.DataFiles;

class PlaybooksTest {
    private static final Playbooks PLAYBOOKS = Playbooks.load(DataFiles.ofModule());

    @Test
    void thereIsOneForEachType() {
        assertThat(PLAYBOOKS.all())
                .extracting(Playbook::type)
                .hasSize(28)
                .isSorted()
                .contains("INAUTHENTIC", "OTHER");
        assertThat(PLAYBOOKS.of("GREED")).isEmpty();
    }

    @Test
    void planIsAskedForWhatAllTypesShareAndItsOwn() {
        var ids = ids("INAUTHENTIC", AppealKind.PLAN_OF_ACTION);

        assertThat(ids)
                .hasSize(19)
                .startsWith(
                        "common.root-cause.own-process",
                        "common.root-cause.ownership",
                        "common.root-cause.extent",
                        "inauthentic.root-cause.sourcing-gap",
                        "common.remedy.done-with-date")
                .endsWith("inauthentic.evidence.supplier-identified", "inauthentic.evidence.invoices-per-asin");
    }

    @Test
    void typeLacksWhatItIsWithout() {
        var ids = ids("IDENTITY_VERIFICATION", AppealKind.PLAN_OF_ACTION);

        assertThat(ids.stream().filter(id -> id.startsWith("common.")))
                .containsExactly(
                        "common.draft.affected-items",
                        "common.evidence.requested-documents",
                        "common.evidence.named-documents");
    }

    @Test
    void disputeIsAskedForItsFactsAndForWhatBelongsToNoSection() {
        var ids = ids("INAUTHENTIC", AppealKind.DISPUTE);

        assertThat(ids)
                .containsExactly(
                        "dispute.draft.fact-in-error",
                        "dispute.evidence.proof",
                        "dispute.draft.dated-facts",
                        "common.draft.affected-items",
                        "common.evidence.requested-documents",
                        "common.evidence.named-documents",
                        "inauthentic.evidence.supplier-identified",
                        "inauthentic.evidence.invoices-per-asin");
    }

    @Test
    void sharedStatementKeepsTheIdAndLevelOfItsType() {
        var requirement = requirement("INAUTHENTIC", "inauthentic.remedy.refund-buyers");

        assertThat(requirement.level()).isEqualTo(Level.REQUIRED);
        assertThat(requirement.tense()).isEqualTo(Tense.DONE);
        assertThat(requirement.facts()).containsExactly(Set.of(FactKind.COUNT, FactKind.ORDER_ID, FactKind.DATE));
        assertThat(requirement.forBuyers()).isTrue();
        assertThat(requirement.reportedBy()).containsExactly("completeness.remedy-forgets-customer");
        assertThat(requirement.met()).hasSize(4).contains("we refunded all 14 buyers in full by 6 March");
    }

    @Test
    void factsThatAreAllNeededStandApart() {
        var requirement = requirement("PATENT", "common.prevention.control-with-owner-and-cadence");

        assertThat(requirement.facts())
                .containsExactly(Set.of(FactKind.OWNER), Set.of(FactKind.CADENCE, FactKind.DATE));
    }

    @Test
    void documentSaysHowOldItMayBe() {
        var documents = PLAYBOOKS.of("INAUTHENTIC").orElseThrow().documents();

        assertThat(documents).hasSize(6);
        assertThat(documents.get(0))
                .returns(DocumentKind.INVOICE, RequiredDocument::kind)
                .returns(365, RequiredDocument::maxAgeDays);
        assertThat(documents.get(1).maxAgeDays()).isNull();
    }

    @Test
    void noticePhraseKnowsItsLine() {
        var phrase = PLAYBOOKS.noticePhrases("INAUTHENTIC").get(0);

        assertThat(phrase.file()).isEqualTo("playbooks/inauthentic.yaml");
        assertThat(DataFiles.ofModule().lines(phrase.file()).get(phrase.line() - 1))
                .contains(phrase.text());
    }

    @ParameterizedTest
    @MethodSource("playbooks")
    void everyRequirementHasItsWordings(Playbook playbook) {
        assertThat(playbook.requirements()).isNotEmpty().allSatisfy(requirement -> assertThat(
                        PLAYBOOKS.wordings(requirement.id()))
                .isNotNull());
        assertThat(playbook.requirements()).extracting(Requirement::id).doesNotHaveDuplicates();
    }

    @Test
    void wordingsOfNoRequirementAreAMistake() {
        assertThatThrownBy(() -> PLAYBOOKS.wordings("inauthentic.remedy.prayer"))
                .hasMessage("no requirement inauthentic.remedy.prayer");
    }

    private static List<Playbook> playbooks() {
        return PLAYBOOKS.all();
    }

    private static List<String> ids(String type, AppealKind appealKind) {
        return PLAYBOOKS.of(type).orElseThrow().requirementsFor(appealKind).stream()
                .map(Requirement::id)
                .toList();
    }

    private static Requirement requirement(String type, String id) {
        return PLAYBOOKS.of(type).orElseThrow().requirements().stream()
                .filter(requirement -> requirement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
