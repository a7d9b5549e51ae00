package poa.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import poa.model.Dimension;
import poa.rules.data.DataFiles;

/** RULES.md says what the catalogue says; {@code -Drules.docs=write} writes it anew. */
class RulesPageTest {
    private static final Path PAGE = Path.of("RULES.md");

    @Test
    void pageIsCurrent() throws IOException {
        String page = page(RuleCatalogue.load(DataFiles.ofModule()));
        if ("write".equals(System.getProperty("rules.docs"))) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page(RuleCatalogue catalogue) {
        StringBuilder page = new StringBuilder("""
                # Rules

                Written from the catalogue by `mvn test -pl poa-model,poa-rules -Dtest=RulesPageTest -Drules.docs=write
                -Dsurefire.failIfNoSpecifiedTests=false`. BLOCKER: the draft must not be sent with it. MAJOR: it costs the appeal.
                MINOR: it costs attention. INFO: good to know, costs no points.
                """);
        for (Dimension dimension : Dimension.values()) {
            page.append("\n## ").append(dimension.slug()).append("\n");
            catalogue.rules().stream()
                    .filter(rule -> rule.dimension() == dimension)
                    .forEach(rule -> entry(page, rule));
        }
        return page.toString();
    }

    private static void entry(StringBuilder page, RuleEntry rule) {
        page.append("\n### ").append(rule.id()).append("\n\n");
        page.append("**").append(rule.title()).append("** (").append(rule.severity());
        rule.variants().forEach((name, variant) -> page.append(", ")
                .append(name)
                .append(": ")
                .append(variant.severity() == null ? rule.severity() : variant.severity()));
        page.append("). ").append(rule.why()).append("\n\n");
        page.append("- Marks: ").append(rule.fires()).append("\n");
        if (rule.spares() != null) {
            page.append("- Spares: ").append(rule.spares()).append("\n");
        }
        page.append("- Mend: ").append(rule.advice()).append("\n");
        rule.finds().stream().filter(example -> !example.whole()).limit(1).forEach(example -> page.append(
                        "- Marked: \"")
                .append(example.text())
                .append("\"\n"));
        rule.accepts().stream().filter(example -> !example.whole()).limit(1).forEach(example -> page.append(
                        "- Spared: \"")
                .append(example.text())
                .append("\"\n"));
    }
}
