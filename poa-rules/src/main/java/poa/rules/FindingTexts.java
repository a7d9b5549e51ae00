package poa.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.model.Finding;
import poa.model.SectionKind;
import poa.model.Severity;
import poa.model.Span;
import poa.rules.catalogue.RuleCatalogue;
import poa.rules.catalogue.RuleEntry;
import poa.rules.reading.Reading;

/** Puts into words what a rule noticed. */
final class FindingTexts {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z]+)}");
    /** A quotation in a message is cut here; the span has it whole. */
    private static final int LONGEST_QUOTE = 80;

    /** Slot for the words by which a classifier heard something. */
    static final String TELLING = "telling";

    private static final String HEARD = " What tells most is \"{" + TELLING + "}\".";

    private final RuleCatalogue catalogue;
    private final Reading reading;

    FindingTexts(RuleCatalogue catalogue, Reading reading) {
        this.catalogue = catalogue;
        this.reading = reading;
    }

    /** Id of the rule, without its variant. */
    static String idOf(Findings.Noticed noticed) {
        int variant = noticed.ruleName().indexOf('#');
        return variant < 0 ? noticed.ruleName() : noticed.ruleName().substring(0, variant);
    }

    /** The finding with its texts; its impact is not yet known. */
    Finding finding(Findings.Noticed noticed) {
        String id = idOf(noticed);
        RuleEntry entry = catalogue.rule(id).orElseThrow();
        RuleEntry.Variant variant = id.equals(noticed.ruleName())
                ? new RuleEntry.Variant(null, null, null)
                : entry.variants().get(noticed.ruleName().substring(id.length() + 1));
        Severity severity = variant.severity() == null ? entry.severity() : variant.severity();
        String message = (variant.message() == null ? entry.message() : variant.message())
                + (noticed.slots().containsKey(TELLING) ? HEARD : "");
        String advice = variant.advice() == null ? entry.advice() : variant.advice();
        Span span = noticed.range() == null ? null : reading.text().span(noticed.range());
        SectionKind section = noticed.section() != null || noticed.range() == null
                ? noticed.section()
                : reading.sectionAt(noticed.range());
        return new Finding(
                id,
                entry.dimension(),
                severity,
                section,
                span,
                filled(message, noticed.slots(), span),
                filled(advice, noticed.slots(), span),
                noticed.replacement(),
                noticed.requirementId(),
                0);
    }

    private static String filled(String text, Map<String, String> slots, Span span) {
        return SLOT.matcher(text).replaceAll(slot -> {
            String value = slots.get(slot.group(1));
            if (value == null && slot.group(1).equals("quote") && span != null) {
                value = span.quote().replaceAll("\\s+", " ");
                value = value.length() > LONGEST_QUOTE ? value.substring(0, LONGEST_QUOTE) + "..." : value;
            }
            return Matcher.quoteReplacement(value == null ? slot.group() : value);
        });
    }
}
