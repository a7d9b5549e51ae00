package poa.rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.StatelessKieSession;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.catalogue.RuleEntry;

/** The compiled rules. The rule base is loaded once; each letter has a session and a list of findings of its own. */
final class RuleSession {
    private static final String KIE_BASE = "rules";

    private final KieBase rules;

    RuleSession(RuleCatalogue catalogue) {
        rules = KieServices.get()
                .newKieClasspathContainer(RuleSession.class.getClassLoader())
                .getKieBase(KIE_BASE);
        requireSame(catalogue);
    }

    /** A rule base that cannot be read in part is only logged by Drools, so what was loaded is compared with what should be. */
    private void requireSame(RuleCatalogue catalogue) {
        Set<String> loaded = rules.getKiePackages().stream()
                .flatMap(kiePackage -> kiePackage.getRules().stream())
                .map(Rule::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = new TreeSet<>();
        for (RuleEntry entry : catalogue.rules()) {
            if (entry.variants().isEmpty() || loaded.contains(entry.id())) {
                expected.add(entry.id());
            }
            entry.variants().keySet().forEach(variant -> expected.add(entry.id() + "#" + variant));
        }
        if (!loaded.equals(expected)) {
            Set<String> differing = new TreeSet<>(loaded);
            differing.addAll(expected);
            differing.removeIf(name -> loaded.contains(name) && expected.contains(name));
            throw new RuleSetException(
                    "rules", 1, "stand only in the catalogue or only in the rule base: " + differing);
        }
    }

    List<Findings.Noticed> run(Collection<Object> facts) {
        Findings findings = new Findings();
        StatelessKieSession session = rules.newStatelessKieSession();
        session.setGlobal("findings", findings);
        session.execute(facts);
        return findings.noticed();
    }
}
