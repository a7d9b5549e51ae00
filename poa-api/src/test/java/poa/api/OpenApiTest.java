package poa.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The document is the contract: it is committed, so that each change of it is seen. After a change that is meant, run
 * {@code mvn -pl poa-api -am test -Dopenapi.write=true} twice: the first run writes the examples of replies, the second
 * the document that holds them.
 */
@QuarkusTest
class OpenApiTest {
    private static final boolean WRITE = Boolean.getBoolean("openapi.write");
    private static final Path DOCUMENT = Path.of("openapi.yaml");
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What each reply of the examples answers. */
    private static final Map<String, String> READS = Map.of(
            "listRules", "/v1/rules?limit=1",
            "getRule", "/v1/rules/respectfulness.threat",
            "listSuspensionTypes", "/v1/suspension-types?limit=1",
            "getSuspensionType", "/v1/suspension-types/INAUTHENTIC",
            "listEventTypes", "/v1/event-types?limit=2",
            "listEventSamples", "/v1/event-types/draft.assessed/samples");

    /** Where the example of each request is sent. */
    private static final Map<String, String> POSTS =
            Map.of("assess", "/v1/assessments", "parseNotice", "/v1/notices/parse");

    /** What answers without a body, or line by line. */
    private static final Set<String> WITHOUT_JSON =
            Set.of("assessBatch", "eraseCase", "exportAgency", "revokeApiKey", "deleteWebhookEndpoint");

    /** Once there is a key, callers need one: their examples are held to by a test of their own. */
    private static final String KEYS = "Key";

    @Test
    void documentIsTheCommittedOne() throws IOException {
        var served = given().accept("application/yaml").get("/q/openapi").asString();
        if (WRITE) {
            Files.writeString(DOCUMENT, served);
        }

        assertThat(served).isEqualTo(Files.readString(DOCUMENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"crm", "power-platform"})
    void documentsForImportersAreTheCommittedOnes(String kind) throws IOException {
        var file = Path.of("openapi-" + kind + ".json");
        var served = given().get("/openapi/v1-" + kind + ".json").asString();
        if (WRITE) {
            Files.writeString(
                    file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(served)) + "\n");
        }

        assertThat(MAPPER.readTree(served)).isEqualTo(MAPPER.readTree(file.toFile()));
    }

    @Test
    void fullDocumentIsServedBesideTheOthersToo() throws IOException {
        assertThat(MAPPER.readTree(given().get("/openapi/v1.json").asString())).isEqualTo(document());
    }

    @Test
    void examplesAreTrueReplies() throws IOException {
        var operations = operations().stream()
                .collect(Collectors.toMap(
                        operation -> operation.path("operationId").asText(), operation -> operation));
        var kept = new CaseExamples(operations).replies();
        kept.putAll(new WebhookExamples(operations).replies());
        for (var id : operations.keySet()) {
            if (!WITHOUT_JSON.contains(id) && !id.contains(KEYS)) {
                exampleIsATrueReply(id, kept.containsKey(id) ? kept.get(id) : reply(id, operations.get(id)));
            }
        }
    }

    private static void exampleIsATrueReply(String id, String text) throws IOException {
        var file = EXAMPLES.resolve(id + ".reply.json");
        // it changes with every wording of every rule
        var reply = MAPPER.readTree(text.replaceAll("sha256:[0-9a-f]{64}", "sha256:" + "0123456789abcdef".repeat(4)));
        if (id.endsWith("Agency")) {
            // when the database was made
            ((ObjectNode) reply).put("createdAt", "2026-11-02T08:00:00Z");
        }
        if (WRITE) {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(reply) + "\n");
        }

        assertThat(MAPPER.readTree(file.toFile())).isEqualTo(reply);
    }

    private static String reply(String id, JsonNode operation) {
        var response = READS.containsKey(id)
                ? given().get(READS.get(id))
                : given().contentType("application/json")
                        .body(operation
                                .at("/requestBody/content/application~1json/example")
                                .toString())
                        .post(POSTS.get(id));
        return response.then().statusCode(200).extract().asString();
    }

    @Test
    void operationsAreWholeForTheirReaders() {
        assertThat(operations()).isNotEmpty().allSatisfy(OpenApiTest::isWhole);
    }

    private static void isWhole(JsonNode operation) {
        assertThat(operation.path("operationId").asText()).matches("[a-z][A-Za-z0-9]{2,59}");
        assertThat(operation.path("summary").asText()).isNotBlank().hasSizeLessThanOrEqualTo(80);
        assertThat(operation.path("description").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1_333);
        assertThat(operation.path("tags")).isNotEmpty();
        if (!WITHOUT_JSON.contains(operation.path("operationId").asText())) {
            var success = operation.path("responses").has("201") ? "201" : "200";
            assertThat(operation.at("/responses/" + success + "/content/application~1json/example"))
                    .isNotEmpty();
        }
        assertThat(operation.at("/responses/406")).isNotEmpty();
        assertThat(operation.at("/responses/500")).isNotEmpty();
        assertThat(operation.path("parameters"))
                .filteredOn(parameter -> !parameter.has("$ref"))
                .allSatisfy(parameter ->
                        assertThat(parameter.path("description").asText()).isNotBlank());
        if (operation.has("requestBody")
                && !WITHOUT_JSON.contains(operation.path("operationId").asText())) {
            assertThat(operation.at("/requestBody/content/application~1json/example"))
                    .isNotEmpty();
            assertThat(List.of("400", "413", "415", "422"))
                    .allSatisfy(status ->
                            assertThat(operation.path("responses").has(status)).isTrue());
        }
    }

    @Test
    void everySchemaAndPropertyIsDescribed() {
        var schemas = document().at("/components/schemas");

        assertThat(schemas.properties()).isNotEmpty().allSatisfy(schema -> {
            assertThat(schema.getValue().path("description").asText())
                    .as(schema.getKey())
                    .isNotBlank();
            assertThat(schema.getValue().path("properties").properties()).allSatisfy(property -> assertThat(
                            property.getValue().path("description").asText())
                    .as(schema.getKey() + "." + property.getKey())
                    .isNotBlank());
        });
    }

    @Test
    void everyErrorHasAnExampleInTheShapeOfAProblem() {
        var responses = document().at("/components/responses").properties().stream()
                .filter(response -> !response.getKey().equals("NotModified"));

        assertThat(responses).isNotEmpty().allSatisfy(response -> {
            var example = (ObjectNode) response.getValue().at("/content/application~1problem+json/example");
            assertThat(example.path("type").asText()).startsWith("urn:poa:problem:");
            assertThat(example.properties().stream().map(Map.Entry::getKey))
                    .contains("type", "title", "status", "detail", "instance", "requestId");
        });
    }

    private static List<JsonNode> operations() {
        return StreamSupport.stream(document().path("paths").spliterator(), false)
                .flatMap(path -> path.properties().stream())
                .map(Map.Entry::getValue)
                .filter(operation -> operation.has("operationId"))
                .toList();
    }

    private static JsonNode document() {
        try {
            return MAPPER.readTree(given().get("/q/openapi?format=json").asString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
