package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import poa.model.Assessment;
import poa.model.Dimension;
import poa.model.Finding;
import poa.model.Score;
import poa.model.SectionKind;
import poa.model.Severity;
import poa.rules.catalogue.RuleEntry;
import poa.rules.catalogue.RuleExample;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;

/** A fault more never pays, whatever else a draft holds. */
class MonotonyTest {
    private static final ScoringPolicy POLICY = ScoringPolicy.load(DataFiles.ofModule());

    /** A sentence that a rule of tone marks, and the rule; what it says mends nothing else of the same dimension. */
    record Fault(RuleEntry rule, RuleExample example) {}

    @Property(tries = 500)
    void oneFindingMoreLowersItsDimensionAndNoOther(
            @ForAll("findings") List<Finding> some, @ForAll("finding") Finding more, @ForAll("attempts") int attempt) {
        // Given
        List<Finding> all = new ArrayList<>(some);
        all.add(more);

        // When
        Scorecard without = new Scorecard(POLICY, attempt, some);
        Scorecard with = new Scorecard(POLICY, attempt, all);

        // Then
        for (Dimension dimension : Dimension.values()) {
            int before = without.scores().get(dimension).score();
            int now = with.scores().get(dimension).score();
            if (dimension != more.dimension() || more.severity() == Severity.INFO) {
                assertThat(now).isEqualTo(before);
            } else {
                assertThat(now).isLessThan(before == 0 ? 1 : before);
            }
        }
    }

    @Property(tries = 300)
    void impactIsWhatItsRemovalGains(@ForAll("findings") List<Finding> some, @ForAll("attempts") int attempt) {
        // When
        Scorecard card = new Scorecard(POLICY, attempt, some);

        // Then
        for (int i = 0; i < card.findings().size(); i++) {
            Finding finding = card.findings().get(i);
            List<Finding> others = new ArrayList<>(card.findings());
            others.remove(i);
            Score without = new Scorecard(POLICY, attempt, others).scores().get(finding.dimension());
            assertThat(finding.impact())
                    .isEqualTo(without.score()
                            - card.scores().get(finding.dimension()).score());
        }
    }

    @Property(tries = 60)
    void oneFaultMoreInADraftNeverRaisesItsDimension(
            @ForAll("faults") List<Fault> faults, @ForAll("fault") Fault more) {
        // Given
        String draft = Letters.good();
        for (Fault fault : faults) {
            draft += "\n\n" + fault.example().text();
        }

        // When
        Assessment before = Letters.assess(draft);
        Assessment now = Letters.assess(draft + "\n\n" + more.example().text());

        // Then
        Dimension dimension = more.rule().dimension();
        int score = before.scores().get(dimension).score();
        assertThat(now.scores().get(dimension).score()).isLessThan(score == 0 ? 1 : score);
    }

    @Provide
    Arbitrary<Fault> fault() {
        return Arbitraries.of(Letters.assessor().rules().stream()
                .filter(rule -> rule.dimension() == Dimension.RESPECTFULNESS)
                .flatMap(rule -> rule.finds().stream()
                        .filter(example -> !example.whole() && example.section() == SectionKind.OTHER)
                        .map(example -> new Fault(rule, example)))
                .toList());
    }

    @Provide
    Arbitrary<List<Fault>> faults() {
        return fault().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Finding> finding() {
        List<RuleEntry> rules = Letters.assessor().rules();
        return Arbitraries.of(rules)
                .map(rule -> new Finding(
                        rule.id(), rule.dimension(), rule.severity(), null, null, rule.title(), "", null, null, 0));
    }

    @Provide
    Arbitrary<List<Finding>> findings() {
        return finding().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> attempts() {
        return Arbitraries.integers().between(1, 3);
    }
}
