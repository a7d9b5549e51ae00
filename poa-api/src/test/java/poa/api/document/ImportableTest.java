package poa.api.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the tools document of what they import; deploy/crm/README.md tells which tool each test is for. */
class ImportableTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode FULL = read("openapi.yaml", new ObjectMapper(new YAMLFactory()));
    private static final JsonNode CRM = read("openapi-crm.json", JSON);
    private static final JsonNode POWER_PLATFORM = read("openapi-power-platform.json", JSON);
    private static final List<JsonNode> IMPORTED = List.of(CRM, POWER_PLATFORM);
    private static final int SALESFORCE_DESCRIPTION = 1_333;
    private static final int POWER_PLATFORM_BYTES = 1_000_000;

    /** That no language of a generated client takes for a field; Apex derives other names by itself. */
    private static final Set<String> RESERVED =
            Set.of("class", "object", "private", "public", "default", "new", "return", "function", "import", "package");

    private record Op(String method, String path, JsonNode json) {
        String id() {
            return json.path("operationId").asText();
        }
    }

    @Test
    void eachDocumentIsOfTheVersionThatItsToolsTake() {
        assertThat(FULL.path("openapi").asText()).startsWith("3.1.");
        assertThat(CRM.path("openapi").asText()).startsWith("3.0.");
        assertThat(POWER_PLATFORM.path("swagger").asText()).isEqualTo("2.0");
        assertThat(ids(CRM)).isEqualTo(ids(POWER_PLATFORM)).isNotEmpty();
    }

    @Test
    void operationIdsAreMethodNamesAndUniqueInAnyCase() {
        IMPORTED.forEach(document -> {
            assertThat(ids(document)).allSatisfy(id -> assertThat(id).matches("[a-z][A-Za-z0-9]{2,59}"));
            assertThat(ids(document).stream().map(id -> id.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void nothingIsOneThingOrAnotherOrNull() {
        IMPORTED.forEach(document -> Stream.of("oneOf", "anyOf", "allOf", "not", "nullable")
                .forEach(word -> assertThat(document.findValues(word)).as(word).isEmpty()));
    }

    @Test
    void namesAreIdentifiersInEveryLanguage() {
        assertThat(names(CRM.at("/components/schemas")))
                .allSatisfy(name -> assertThat(name).matches("[A-Z][A-Za-z0-9]{0,59}"));
        assertThat(CRM.findValues("properties").stream().flatMap(properties -> names(properties).stream()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9]*"))
                .doesNotContainAnyElementsOf(RESERVED);
    }

    @Test
    void everyBodyIsJsonAndHasAnExampleThatFits() {
        var faults = new ArrayList<String>();
        operations(CRM).forEach(op -> {
            op.json().path("responses").properties().forEach(response -> {
                var content = resolved(CRM, response.getValue()).path("content");
                if (!content.isEmpty()) {
                    hasAFittingExample(faults, op.id() + " " + response.getKey(), content);
                }
            });
            if (op.json().has("requestBody")) {
                hasAFittingExample(faults, op.id(), op.json().at("/requestBody/content"));
            }
        });

        assertThat(faults).isEmpty();
    }

    private static void hasAFittingExample(List<String> faults, String name, JsonNode content) {
        if (!names(content).equals(List.of("application/json"))) {
            faults.add(name + " is not JSON alone");
        }
        var json = content.path("application/json");
        Fit.faults(CRM, json.path("schema"), json.path("example")).forEach(fault -> faults.add(name + fault));
    }

    @Test
    void wordsFitIntoTheirFields() {
        IMPORTED.forEach(document -> {
            assertThat(document.findValues("description").stream().filter(JsonNode::isTextual))
                    .allSatisfy(text ->
                            assertThat(text.asText()).isNotBlank().hasSizeLessThanOrEqualTo(SALESFORCE_DESCRIPTION));
            assertThat(operations(document))
                    .allSatisfy(op -> assertThat(op.json().path("summary").asText())
                            .isNotBlank()
                            .hasSizeLessThanOrEqualTo(80));
        });
    }

    @Test
    void nothingIsThereThatImportersDoNotKnow() {
        assertThat(operations(CRM)).allSatisfy(op -> {
            assertThat(op.path()).doesNotContain(":").doesNotContain("*");
            assertThat(List.of("get", "post", "put", "patch", "delete")).contains(op.method());
            assertThat(op.json().has("requestBody") && List.of("get", "delete").contains(op.method()))
                    .as(op.id())
                    .isFalse();
            assertThat(op.json().has("callbacks")).isFalse();
            assertThat(op.json().path("parameters")).allSatisfy(parameter -> assertThat(
                            resolved(CRM, parameter).path("in").asText())
                    .isIn("path", "query", "header"));
        });
        assertThat(CRM.findValues("links")).isEmpty();
    }

    @Test
    void everyValueHasATypeADescriptionAndAnEnd() {
        var faults = new ArrayList<String>();
        CRM.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(property -> {
                    var name = schema.getKey() + "." + property.getKey();
                    var words = resolved(CRM, property.getValue()).path("description");
                    if (!isBounded(property.getValue()) || words.asText().isBlank()) {
                        faults.add(name);
                    }
                }));
        operations(CRM).forEach(op -> op.json().path("parameters").forEach(parameter -> {
            var one = resolved(CRM, parameter);
            if (!isBounded(one.path("schema"))
                    || one.path("description").asText().isBlank()) {
                faults.add(op.id() + " " + one.path("name").asText());
            }
        }));

        assertThat(faults).isEmpty();
    }

    private static boolean isBounded(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> schema.has("maxItems") && isBounded(schema.path("items"));
            case "string" -> schema.has("enum") || schema.has("maxLength");
            case "integer" -> schema.has("format") && schema.has("minimum") && schema.has("maximum");
            default -> schema.has("$ref") || schema.has("type");
        };
    }

    @Test
    void onlyWayToAuthenticateIsTheKeyInAHeader() {
        var schemes = POWER_PLATFORM.path("securityDefinitions");

        assertThat(schemes).hasSize(1);
        assertThat(schemes.path("key").path("type").asText()).isEqualTo("apiKey");
        assertThat(schemes.path("key").path("in").asText()).isEqualTo("header");
        assertThat(schemes.path("key").path("name").asText()).isEqualTo("Authorization");
        assertThat(names(CRM.at("/components/securitySchemes"))).containsExactly("key");
        IMPORTED.forEach(
                document -> assertThat(document.at("/security/0/key").isArray()).isTrue());
    }

    @Test
    void everyOperationTellsWhatCanGoWrong() {
        IMPORTED.forEach(document -> assertThat(operations(document)).allSatisfy(op -> {
            assertThat(names(op.json().path("responses"))).contains("400", "401", "429", "500", "503");
            if (op.path().contains("{")) {
                assertThat(op.json().path("responses").has("404")).as(op.id()).isTrue();
            }
        }));
    }

    @Test
    void documentIsSmallAndNamesOneAddress() throws IOException {
        assertThat(JSON.writeValueAsBytes(POWER_PLATFORM)).hasSizeLessThan(POWER_PLATFORM_BYTES);
        assertThat(Files.size(Path.of("openapi-crm.json"))).isLessThan(10_000_000);
        assertThat(CRM.path("servers")).hasSize(1);
        assertThat(CRM.at("/servers/0/url").asText()).matches("https://[a-z.]+");
        assertThat(POWER_PLATFORM.at("/schemes/0").asText()).isEqualTo("https");
        assertThat(POWER_PLATFORM.path("host").asText()).isEqualTo("poa.example");
    }

    @Test
    void whatStandsInAHeaderStandsInTheBodyToo() {
        assertThat(operations(CRM)).allSatisfy(op -> {
            var responses = op.json().path("responses");
            var made = example(responses.path("201"));
            if (!made.isMissingNode()) {
                assertThat(Stream.of("id", "number", "attempt").anyMatch(name -> made.findValue(name) != null))
                        .as("Location of " + op.id())
                        .isTrue();
            }
            if (responses.has("412") && responses.has("200")) {
                assertThat(example(responses.path("200")).findValue("version"))
                        .as("ETag of " + op.id())
                        .isNotNull();
            }
            var page = resolved(CRM, responses.at("/200/content/application~1json/schema"));
            if (page.path("properties").has("items")) {
                assertThat(names(page.path("properties")))
                        .as("Link of " + op.id())
                        .contains("nextCursor");
            }
        });
    }

    private static JsonNode example(JsonNode response) {
        return response.at("/content/application~1json/example");
    }

    @Test
    void subscribingIsATriggerOfPowerAutomate() {
        var path = POWER_PLATFORM.path("paths").path("/v1/webhook-endpoints");

        assertThat(path.at("/post/x-ms-trigger").asText()).isEqualTo("single");
        assertThat(path.at("/x-ms-notification-content/schema/$ref").asText()).isEqualTo("#/definitions/WebhookEvent");
        assertThat(POWER_PLATFORM
                        .at("/definitions/WebhookEndpointRequest/properties/url/x-ms-notification-url")
                        .asBoolean())
                .isTrue();
        assertThat(POWER_PLATFORM.at("/definitions/WebhookEvent/properties/id").isObject())
                .isTrue();
    }

    @Test
    void whateverIsReferredToIsThere() {
        IMPORTED.forEach(document -> assertThat(document.findValues("$ref")).allSatisfy(ref -> assertThat(
                        document.at(ref.asText().substring(1)).isMissingNode())
                .as(ref.asText())
                .isFalse()));
    }

    @Test
    void whatMayBeNullIsNotRequired() {
        var progress = FULL.at("/components/schemas/Assessment/properties/progress");

        assertThat(progress.at("/anyOf/1/type").asText()).isEqualTo("null");
        assertThat(FULL.at("/components/schemas/Assessment/required").toString())
                .contains("\"progress\"", "\"verdict\"");
        assertThat(CRM.at("/components/schemas/Assessment/required").toString())
                .contains("\"verdict\"")
                .doesNotContain("\"progress\"");
    }

    @Test
    void streamIsNoneOfACrms() {
        var streams = operations(FULL).stream()
                .filter(op -> op.json().toString().contains("application/x-ndjson"))
                .filter(op -> !op.json().at("/responses/200/content").has("application/json"))
                .map(Op::id)
                .toList();

        assertThat(streams).isNotEmpty();
        assertThat(ids(CRM)).doesNotContainAnyElementsOf(streams);
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<String> names(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    private static List<String> ids(JsonNode document) {
        return operations(document).stream().map(Op::id).sorted().toList();
    }

    private static List<Op> operations(JsonNode document) {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().has("operationId"))
                        .map(method -> new Op(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    private static JsonNode read(String file, ObjectMapper mapper) {
        try {
            return mapper.readTree(Path.of(file).toFile());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
