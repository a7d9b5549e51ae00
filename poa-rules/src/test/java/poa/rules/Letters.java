package poa.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import poa.model.AppealKind;
import poa.model.Assessment;
import poa.model.Attachment;
import poa.model.DocumentKind;
import poa.model.Draft;
import poa.model.PartPrint;
import poa.model.Scope;
import poa.model.SectionKind;
import poa.model.Suspension;
import poa.model.TemplateReuse;
import poa.rules.catalogue.RuleExample;

/** The good letter of the tests, and what is set into it. One assessor serves all tests. */
public final class Letters {
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final String GOOD = text("letters/good.txt");
    private static final JsonNode CASE = yaml("letters/good.yaml");
    private static final Assessor ASSESSOR = Assessor.create();

    private Letters() {}

    public static Assessor assessor() {
        return ASSESSOR;
    }

    /** The good letter as it stands. */
    public static String good() {
        return GOOD.replaceAll(" ?%%[A-Z_]+%%\\n?", "");
    }

    /** The good letter with a sentence set into a part; {@code OTHER} is the opening. */
    public static String with(SectionKind section, String sentence) {
        String slot = section == SectionKind.OTHER ? "OPENING" : section.name();
        return GOOD.replace("%%" + slot + "%%", sentence).replaceAll(" ?%%[A-Z_]+%%\\n?", "");
    }

    public static Assessment assess(String text) {
        return assess(text, Map.of(), null);
    }

    public static Assessment assess(RuleExample example) {
        String text = example.whole() ? example.text() : with(example.section(), example.text());
        return assess(text, example.suspension(), example.attachments(), example.elsewhere());
    }

    /**
     * Judges a text in the good letter's case.
     *
     * @param suspension fields that differ from the good letter's
     * @param attachments null for the good letter's
     */
    public static Assessment assess(
            String text, Map<String, Object> suspension, List<Map<String, Object>> attachments) {
        return assess(text, suspension, attachments, null);
    }

    private static Assessment assess(
            String text, Map<String, Object> suspension, List<Map<String, Object>> attachments, String elsewhere) {
        ObjectNode merged = CASE.get("suspension").deepCopy();
        suspension.forEach((field, value) -> merged.set(field, YAML.valueToTree(value)));
        JsonNode enclosed = attachments == null ? CASE.get("attachments") : YAML.valueToTree(attachments);
        LocalDate asOf = LocalDate.parse(CASE.get("asOf").asText());
        return ASSESSOR.assess(
                new Draft(text, Map.of(), attachments(enclosed)),
                suspension(merged),
                asOf,
                elsewhere == null ? List.of() : reused(text, elsewhere, asOf));
    }

    /** As whoever keeps the drafts finds it. */
    private static List<TemplateReuse> reused(String text, String elsewhere, LocalDate asOf) {
        List<PartPrint> others = ASSESSOR.prints(Draft.of(elsewhere), asOf);
        return ASSESSOR.prints(Draft.of(text), asOf).stream()
                .flatMap(print -> others.stream()
                        .filter(other -> other.section() == print.section())
                        .map(other -> new TemplateReuse(print.section(), "a draft", print.percentIn(other))))
                .toList();
    }

    private static Suspension suspension(JsonNode node) {
        return new Suspension(
                node.get("type").asText(),
                node.hasNonNull("scope") ? Scope.valueOf(node.get("scope").asText()) : null,
                node.hasNonNull("appealKind")
                        ? AppealKind.valueOf(node.get("appealKind").asText())
                        : AppealKind.PLAN_OF_ACTION,
                node.path("marketplace").asText(null),
                node.hasNonNull("noticeDate")
                        ? LocalDate.parse(node.get("noticeDate").asText())
                        : null,
                list(node.get("asins"), JsonNode::asText),
                list(node.get("orderIds"), JsonNode::asText),
                list(node.get("complaintIds"), JsonNode::asText),
                list(node.get("rightsOwners"), JsonNode::asText),
                list(node.get("brands"), JsonNode::asText),
                list(node.get("requestedDocuments"), kind -> DocumentKind.valueOf(kind.asText())),
                node.path("attempt").asInt(1),
                node.path("notice").asText(null),
                node.path("priorDenial").asText(null),
                list(node.get("priorDrafts"), JsonNode::asText));
    }

    private static List<Attachment> attachments(JsonNode nodes) {
        return list(
                nodes,
                node -> new Attachment(
                        node.get("name").asText(),
                        DocumentKind.valueOf(node.get("kind").asText()),
                        node.hasNonNull("date")
                                ? LocalDate.parse(node.get("date").asText())
                                : null,
                        list(node.get("asins"), JsonNode::asText)));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> reader) {
        List<T> list = new ArrayList<>();
        if (nodes != null) {
            nodes.forEach(node -> list.add(reader.apply(node)));
        }
        return list;
    }

    private static String text(String resource) {
        try (InputStream in = Letters.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode yaml(String resource) {
        try {
            return YAML.readTree(text(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
