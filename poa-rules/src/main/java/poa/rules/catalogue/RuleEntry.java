package poa.rules.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poa.model.Dimension;
import poa.model.Severity;

/**
 * What there is to say of a rule, beside what it does.
 *
 * @param id {@code dimension.slug}, stable for ever
 * @param severity of its findings, unless a variant says otherwise
 * @param title noun phrase without a final stop
 * @param message one sentence to the writer about this draft; {@code {name}} is filled in
 * @param advice how to mend it, imperative
 * @param why one or two sentences
 * @param fires when a finding is made
 * @param spares what looks like it and is not marked, null where nothing does
 * @param seed the sentence of the source behind it, in short; "practice" where it comes from good plans
 * @param variants forms of the fault with a severity or texts of their own, by name
 * @param finds texts that it marks
 * @param accepts near misses that it spares
 */
public record RuleEntry(
        String id,
        Dimension dimension,
        Severity severity,
        String title,
        String message,
        String advice,
        String why,
        String fires,
        String spares,
        String seed,
        Map<String, Variant> variants,
        List<RuleExample> finds,
        List<RuleExample> accepts) {
    public RuleEntry {
        variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
        finds = List.copyOf(finds);
        accepts = List.copyOf(accepts);
    }

    /** A form of the fault; what is null is as in the entry. */
    public record Variant(Severity severity, String message, String advice) {}
}
