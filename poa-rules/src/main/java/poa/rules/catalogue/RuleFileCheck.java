package poa.rules.catalogue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poa.model.Attachment;
import poa.model.Suspension;
import poa.rules.data.YamlFile;

/** What a rule's file must be like beyond its fields. */
final class RuleFileCheck {
    private static final Pattern SLOT = Pattern.compile("\\{[a-z][A-Za-z]*}");
    private static final Pattern VARIANT = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Set<String> SUSPENSION = fields(Suspension.class);
    private static final Set<String> ATTACHMENT = fields(Attachment.class);

    private final YamlFile<RuleFile> yaml;

    RuleFileCheck(YamlFile<RuleFile> yaml) {
        this.yaml = yaml;
    }

    void check() {
        RuleFile rule = yaml.value();
        plain("/title", rule.title());
        if (rule.title().endsWith(".")) {
            throw yaml.fault("/title", "a title has no final stop");
        }
        withSlots("/message", rule.message());
        withSlots("/advice", rule.advice());
        plain("/why", rule.why());
        plain("/fires", rule.fires());
        plain("/spares", rule.spares());
        plain("/seed", rule.seed());
        rule.variants().forEach(this::variant);
        examples("/examples/finds/", rule.examples().finds());
        examples("/examples/accepts/", rule.examples().accepts());
    }

    private void variant(String name, RuleFile.Variant variant) {
        String pointer = "/variants/" + name;
        if (!VARIANT.matcher(name).matches()) {
            throw yaml.fault(pointer, "the name of a variant is in kebab-case, not " + name);
        }
        if (variant.severity() == null && variant.message() == null && variant.advice() == null) {
            throw yaml.fault(pointer, "the variant differs in nothing");
        }
        withSlots(pointer + "/message", variant.message());
        withSlots(pointer + "/advice", variant.advice());
    }

    private void examples(String list, List<RuleFile.Example> examples) {
        for (int i = 0; i < examples.size(); i++) {
            example(list + i, examples.get(i));
        }
    }

    private void example(String pointer, RuleFile.Example example) {
        if ((example.text() == null) == (example.letter() == null)) {
            throw yaml.fault(pointer, "an example has either text or letter");
        }
        plain(pointer + "/text", example.text());
        plain(pointer + "/letter", example.letter());
        if (example.letter() != null && example.section() != null) {
            throw yaml.fault(pointer + "/section", "a whole letter stands in no section");
        }
        if (example.quote() != null && pointer.contains("/accepts/")) {
            throw yaml.fault(pointer + "/quote", "nothing is marked in a text that is accepted");
        }
        if (example.quote() != null && !example.toExample().text().contains(example.quote())) {
            throw yaml.fault(pointer + "/quote", "the example does not hold the words that it quotes");
        }
        known(pointer + "/suspension/", SUSPENSION, example.suspension());
        var attachments = example.attachments() == null ? List.<Map<String, Object>>of() : example.attachments();
        for (int i = 0; i < attachments.size(); i++) {
            known(pointer + "/attachments/" + i + "/", ATTACHMENT, attachments.get(i));
        }
    }

    private void known(String pointer, Set<String> fields, Map<String, Object> given) {
        for (String field : given.keySet()) {
            if (!fields.contains(field)) {
                throw yaml.fault(pointer + field, "unknown field " + field);
            }
        }
    }

    private void withSlots(String pointer, String text) {
        plain(pointer, text);
        if (text != null && SLOT.matcher(text).replaceAll("").matches("(?s).*[{}].*")) {
            throw yaml.fault(pointer, "a slot is a name in braces, such as {quote}");
        }
    }

    private void plain(String pointer, String text) {
        if (text != null && text.isBlank()) {
            throw yaml.fault(pointer, "blank");
        }
    }

    private static Set<String> fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }
}
