package poa.api.rulebook;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.model.SectionKind;
import poa.model.Severity;
import poa.rules.catalogue.RuleEntry;
import poa.rules.catalogue.RuleExample;

@Schema(name = "Rule", description = "What drafts are judged by, one fault at a time.")
public record RuleView(
        @Schema(description = "Dimension, dot and slug; stable for ever.", examples = "respectfulness.hardship-plea")
        String id,

        @Schema(description = "The dimension that its findings cost points in.", examples = "respectfulness")
        String dimension,

        @Schema(description = "Severity of its findings, unless a variant says otherwise.", examples = "MAJOR")
        Severity severity,

        @Schema(description = "The fault in a few words.", examples = "Plea of personal hardship")
        String title,

        @Schema(
                description = "What a finding says to the writer; {name} is filled in.",
                examples = "Personal hardship does not persuade the reviewer.")
        String message,

        @Schema(
                description = "How to mend it.",
                examples = "Leave it out; use the room for what changed in your business.")
        String advice,

        @Schema(description = "Why it matters.") String why,
        @Schema(description = "When a finding is made.") String fires,

        @Schema(description = "What looks like it and is not marked, null where nothing does.", nullable = true)
        String spares,

        @Schema(description = "Where the rule comes from.") String seed,

        @Schema(description = "Forms of the fault with a severity or texts of their own, by name.")
        Map<String, VariantView> variants,

        @Schema(description = "Texts that it marks.") List<ExampleView> finds,
        @Schema(description = "Near misses that it spares.") List<ExampleView> accepts) {

    static RuleView of(RuleEntry rule) {
        var variants = new TreeMap<String, VariantView>();
        rule.variants().forEach((name, variant) -> variants.put(name, VariantView.of(variant)));
        return new RuleView(
                rule.id(),
                rule.dimension().slug(),
                rule.severity(),
                rule.title(),
                rule.message(),
                rule.advice(),
                rule.why(),
                rule.fires(),
                rule.spares(),
                rule.seed(),
                variants,
                rule.finds().stream().map(ExampleView::of).toList(),
                rule.accepts().stream().map(ExampleView::of).toList());
    }

    @Schema(name = "RuleVariant", description = "A form of the fault; what is null is as in the rule.")
    record VariantView(
            @Schema(description = "Severity of this form.", nullable = true)
            Severity severity,

            @Schema(description = "What a finding of this form says.", nullable = true)
            String message,

            @Schema(description = "How to mend this form.", nullable = true)
            String advice) {

        static VariantView of(RuleEntry.Variant variant) {
            return new VariantView(variant.severity(), variant.message(), variant.advice());
        }
    }

    @Schema(name = "RuleExample", description = "A text that the rule marks or spares; the service is tested with it.")
    record ExampleView(
            @Schema(description = "A sentence in an otherwise good draft, or a whole draft.")
            String text,

            @Schema(
                    description = "The words that the finding marks, null where it has no place or there is none.",
                    nullable = true)
            String quote,

            @Schema(description = "The part that the sentence stands in.", nullable = true)
            SectionKind section,

            @Schema(description = "Whether the text is a whole draft.")
            boolean whole,

            @Schema(description = "Fields of the suspension that matter here, as in a request.", nullable = true)
            Map<String, Object> suspension,

            @Schema(description = "Attachments that matter here, as in a request.", nullable = true)
            List<Map<String, Object>> attachments,

            @Schema(description = "A whole draft of another case that matters here.", nullable = true)
            String elsewhere) {

        static ExampleView of(RuleExample example) {
            return new ExampleView(
                    example.text(),
                    example.quote(),
                    example.section(),
                    example.whole(),
                    example.suspension(),
                    example.attachments(),
                    example.elsewhere());
        }
    }
}
