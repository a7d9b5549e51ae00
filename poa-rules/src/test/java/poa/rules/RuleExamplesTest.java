package poa.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import poa.model.Finding;
import poa.rules.catalogue.RuleEntry;
import poa.rules.catalogue.RuleExample;

/** Each rule marks the texts that it must mark, with the exact words, and spares its near misses. */
class RuleExamplesTest {

    @TestFactory
    Stream<DynamicNode> everyRule() {
        assertThat(Letters.assessor().rules()).isNotEmpty();
        return Letters.assessor().rules().stream()
                .map(rule -> dynamicContainer(rule.id(), Stream.concat(finds(rule), accepts(rule))));
    }

    private static Stream<DynamicTest> finds(RuleEntry rule) {
        return rule.finds().stream()
                .map(example -> dynamicTest("finds: " + example.text(), () -> {
                    List<Finding> found = found(rule, example);
                    if (example.quote() == null) {
                        assertThat(found).isNotEmpty();
                    } else {
                        assertThat(found)
                                .extracting(finding -> finding.span().quote())
                                .containsExactly(example.quote());
                    }
                }));
    }

    private static Stream<DynamicTest> accepts(RuleEntry rule) {
        return rule.accepts().stream()
                .map(example -> dynamicTest("accepts: " + example.text(), () -> assertThat(found(rule, example))
                        .isEmpty()));
    }

    private static List<Finding> found(RuleEntry rule, RuleExample example) {
        return Letters.assess(example).findings().stream()
                .filter(finding -> finding.ruleId().equals(rule.id()))
                .toList();
    }
}
