package poa.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poa.rules.data.DataFiles;

/** The catalogue of the rules that are shipped is whole. */
class CatalogueTest {
    private static final Pattern RULE_NAME = Pattern.compile("(?m)^\\s*rule\\s+\"([^\"]*)\"");
    private static final DataFiles FILES = DataFiles.ofModule();
    private static final RuleCatalogue CATALOGUE = RuleCatalogue.load(FILES);

    @Test
    void thereAreRules() {
        assertThat(CATALOGUE.rules()).isNotEmpty();
        assertThat(drls()).isNotEmpty();
    }

    @Test
    void pointsOfTheirOwnAreThoseOfRules() {
        assertThat(ScoringPolicy.load(FILES).rulePoints().keySet())
                .allSatisfy(id -> assertThat(CATALOGUE.rule(id)).isPresent());
    }

    @Test
    void eachRuleHasItsDrlAndEachDrlItsRule() {
        assertThat(drls().stream().map(RuleCatalogue::idOf))
                .containsExactlyInAnyOrderElementsOf(
                        CATALOGUE.rules().stream().map(RuleEntry::id).toList());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("drls")
    void drlNamesTheRuleAndEachOfItsVariants(String drl) {
        var rule = CATALOGUE.rule(RuleCatalogue.idOf(drl)).orElseThrow();
        Set<String> variants = new TreeSet<>();
        rule.variants().keySet().forEach(variant -> variants.add(rule.id() + "#" + variant));

        var names = RULE_NAME
                .matcher(FILES.text(drl))
                .results()
                .map(MatchResult::group)
                .map(head -> head.substring(head.indexOf('"') + 1, head.length() - 1))
                .toList();

        assertThat(names).isNotEmpty().doesNotHaveDuplicates().containsAll(variants);
        variants.add(rule.id());
        assertThat(variants).containsAll(names);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("rules")
    void ruleHasAtLeastThreeExamplesEitherWay(RuleEntry rule) {
        assertThat(rule.finds()).as(rule.id() + " finds").hasSizeGreaterThanOrEqualTo(3);
        assertThat(rule.accepts()).as(rule.id() + " accepts").hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<String> drls() {
        return FILES.list("rules", ".drl");
    }

    private static Stream<RuleEntry> rules() {
        return CATALOGUE.rules().stream();
    }
}
