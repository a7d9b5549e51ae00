package poa.rules.catalogue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import poa.model.Dimension;
import poa.model.SectionKind;
import poa.model.Severity;

/** A rule's YAML file as it is written; see {@link RuleEntry} for what its fields mean. */
record RuleFile(
        String title,
        Severity severity,
        String message,
        String advice,
        String why,
        String fires,
        @JsonSetter(nulls = Nulls.SET) String spares,
        String seed,
        @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Variant> variants,
        Examples examples) {

    record Variant(
            @JsonSetter(nulls = Nulls.SET) Severity severity,
            @JsonSetter(nulls = Nulls.SET) String message,
            @JsonSetter(nulls = Nulls.SET) String advice) {}

    record Examples(List<Example> finds, List<Example> accepts) {}

    /**
     * Either {@code text}, a sentence for a section of the good draft, or {@code letter}, a whole draft; {@code elsewhere} is a
     * draft of another case.
     */
    record Example(
            @JsonSetter(nulls = Nulls.SET) String text,
            @JsonSetter(nulls = Nulls.SET) String letter,
            @JsonSetter(nulls = Nulls.SET) String quote,
            @JsonSetter(nulls = Nulls.SET) SectionKind section,
            @JsonSetter(nulls = Nulls.AS_EMPTY) Map<String, Object> suspension,
            @JsonSetter(nulls = Nulls.SET) List<Map<String, Object>> attachments,
            @JsonSetter(nulls = Nulls.SET) String elsewhere) {

        RuleExample toExample() {
            boolean whole = letter != null;
            SectionKind at = whole ? null : section == null ? SectionKind.ROOT_CAUSE : section;
            return new RuleExample(whole ? letter : text, quote, at, whole, suspension, attachments, elsewhere);
        }
    }

    RuleEntry toEntry(String id) {
        var forms = new LinkedHashMap<String, RuleEntry.Variant>();
        variants.forEach(
                (name, form) -> forms.put(name, new RuleEntry.Variant(form.severity(), form.message(), form.advice())));
        return new RuleEntry(
                id,
                Dimension.ofRuleId(id),
                severity,
                title,
                message,
                advice,
                why,
                fires,
                spares,
                seed,
                forms,
                examples.finds().stream().map(Example::toExample).toList(),
                examples.accepts().stream().map(Example::toExample).toList());
    }
}
