package poa.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.StatelessKieSession;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.catalogue.RuleEntry;

/** The compiled rules. The rule base is loaded once; each letter has a session and a list of findings of its own. */
final class RuleSession {
    /** Written by the build: a version, then the classes of the compiled packages of rules, a line each. */
    private static final String MODELS = "/META-INF/kie/poa/poa-rules/" + CanonicalKieModule.MODEL_FILE_NAME;

    private final KieBase rules;

    RuleSession(RuleCatalogue catalogue) {
        rules = KieBaseBuilder.createKieBaseFromModel(models());
        requireSame(catalogue);
    }

    /** A container of Drools would find them, too, and keep everything else that lies in the same jar in memory. */
    private static List<Model> models() {
        try (InputStream file = RuleSession.class.getResourceAsStream(MODELS)) {
            if (file == null) {
                throw new RuleSetException(MODELS, 1, "the rules were not compiled");
            }
            List<Model> models = new ArrayList<>();
            for (String name : new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                models.add(Class.forName(name)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
            return models;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(MODELS, e);
        }
    }

    /** What was loaded is compared with what should be. */
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
