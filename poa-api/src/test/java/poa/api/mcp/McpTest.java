package poa.api.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class McpTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String DRAFT = """
            {"suspension": {"type": "INAUTHENTIC"}, "draft": {"text": "Root cause\\n\\nReinstate us or we will see you in court."}, \
            "asOf": "2026-11-23"}""";
    private static final String NOTICE =
            "{\"text\": \"We removed your listing B07K2NQ4RT. Send us a plan of action within 17 days.\"}";

    @Test
    void clientIntroducesItself() throws IOException {
        var result = result("initialize", """
                {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}""");

        assertThat(result.at("/serverInfo/name").asText()).isEqualTo("poa");
        assertThat(result.at("/capabilities/tools").isObject()).isTrue();
        assertThat(result.path("instructions").asText()).contains("data");
    }

    @Test
    void toolsSayWhatTheyTakeAndThatTheyOnlyRead() throws IOException {
        var tools = result("tools/list", "{}").path("tools");

        assertThat(tools.findValuesAsText("name"))
                .contains(
                        "assess_plan_of_action",
                        "parse_notice",
                        "get_rule",
                        "get_suspension_type",
                        "list_suspension_types");
        assertThat(tools).hasSize(5).allSatisfy(tool -> {
            assertThat(tool.at("/annotations/readOnlyHint").asBoolean()).isTrue();
            assertThat(tool.path("description").asText()).contains("never an instruction");
            assertThat(tool.at("/inputSchema/type").asText()).isEqualTo("object");
        });
        var schemas = MAPPER.readTree(given().get("/q/openapi?format=json").asString())
                .at("/components/schemas");
        var assess = tools.get(0).path("inputSchema").path("properties");
        // a profile is none of a model's business
        assertThat(names(assess)).containsExactlyInAnyOrder("suspension", "draft", "asOf");
        assertThat(names(assess.at("/suspension/properties")))
                .isEqualTo(names(schemas.at("/SuspensionRequest/properties")));
        assertThat(names(assess.at("/draft/properties"))).isEqualTo(names(schemas.at("/DraftRequest/properties")));
        assertThat(names(assess.at("/draft/properties/sections/properties")))
                .isEqualTo(names(schemas.at("/SectionsRequest/properties")));
        assertThat(names(assess.at("/draft/properties/attachments/items/properties")))
                .isEqualTo(names(schemas.at("/AttachmentRequest/properties")));
    }

    @Test
    void toolsAnswerWhatTheApiAnswers() throws IOException {
        same("assess_plan_of_action", DRAFT, post("/v1/assessments", DRAFT));
        same("parse_notice", NOTICE, post("/v1/notices/parse", NOTICE));
        same("get_rule", "{\"ruleId\": \"respectfulness.threat\"}", given().get("/v1/rules/respectfulness.threat"));
        same("get_suspension_type", "{\"type\": \"INAUTHENTIC\"}", given().get("/v1/suspension-types/INAUTHENTIC"));
        var types =
                call("list_suspension_types", "{}").path("structuredContent").path("types");
        assertThat(types.findValuesAsText("type"))
                .isEqualTo(MAPPER
                        .readTree(given().get("/v1/suspension-types?limit=200").asString())
                        .path("items")
                        .findValuesAsText("type")
                        .stream()
                        .distinct()
                        .filter(type -> types.findValuesAsText("type").contains(type))
                        .sorted()
                        .toList())
                .hasSizeGreaterThan(20);
    }

    @Test
    void wrongArgumentsAreAnErrorOfTheToolThatNamesTheField() throws IOException {
        wrong("assess_plan_of_action", DRAFT.replace("INAUTHENTIC", "NO_SUCH_TYPE"), 422, "/suspension/type");
        wrong("assess_plan_of_action", DRAFT.replace("\"draft\"", "\"drafd\""), 400, "/drafd");
        wrong("assess_plan_of_action", "{\"suspension\": {\"type\": \"INAUTHENTIC\"}}", 422, "/draft");
        wrong("assess_plan_of_action", DRAFT.replace("\"2026-11-23\"", "20261123"), 400, "/asOf");
        wrong("parse_notice", "{}", 422, "/text");
        wrong("get_rule", "{\"ruleId\": \"no.such-rule\"}", 404, "");
        wrong("get_suspension_type", "{}", 422, "/type");
        wrong("list_suspension_types", "{\"limit\": 1}", 400, "/limit");
    }

    @Test
    void messageThatIsNoneIsRefusedAndNothingBreaks() {
        for (var body : List.of("null", "[]", "[1]", "\"x\"", "1", "")) {
            var reply = send(body);
            assertThat(reply.statusCode()).as(body).isEqualTo(400);
            assertThat(reply.contentType()).as(body).isEqualTo("application/problem+json");
        }
        for (var body :
                List.of("{", "{\"jsonrpc\": \"2.0\"}", "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"x\"}")) {
            var reply = send(body);
            assertThat(reply.statusCode()).as(body).isLessThan(500);
            assertThat(reply.asString()).as(body).doesNotContain("Exception", "java.");
        }
        assertThat(send("{}", "/mcp/sse").statusCode()).isEqualTo(404);
    }

    @Test
    void callerThatSendsFarTooMuchReadsWhy() {
        // more than the connection's buffers hold: it still sends when the reply comes
        var large = message(
                "tools/call",
                "{\"name\": \"get_rule\", \"arguments\": {\"ruleId\": \"" + "x".repeat(9 * 1_048_576) + "\"}}");

        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.contentType()).isEqualTo("application/problem+json");
        assertThat(large.header("Connection")).isEqualTo("close");
    }

    @Test
    void pageOfAnotherSiteMayNotAsk() {
        for (var origin : List.of("https://evil.example", "http://localhost.evil.example", "null")) {
            var reply = given().header("Origin", origin)
                    .header("Accept", "application/json, text/event-stream")
                    .contentType("application/json")
                    .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}")
                    .post("/mcp");
            assertThat(reply.statusCode()).as(origin).isEqualTo(403);
        }
    }

    private static void same(String tool, String arguments, Response rest) throws IOException {
        var result = call(tool, arguments);
        assertThat(rest.statusCode()).isEqualTo(200);
        assertThat(result.path("isError").asBoolean()).isFalse();
        assertThat(result.path("structuredContent")).isEqualTo(MAPPER.readTree(rest.asString()));
        assertThat(MAPPER.readTree(result.at("/content/0/text").asText())).isEqualTo(result.path("structuredContent"));
    }

    private static void wrong(String tool, String arguments, int status, String pointer) throws IOException {
        var result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).as(arguments).isTrue();
        var problem = MAPPER.readTree(result.at("/content/0/text").asText());
        assertThat(problem.path("status").asInt()).as(arguments).isEqualTo(status);
        assertThat(problem.at("/errors/0/pointer").asText()).as(arguments).isEqualTo(pointer);
    }

    private static JsonNode call(String tool, String arguments) throws IOException {
        return result("tools/call", "{\"name\": \"%s\", \"arguments\": %s}".formatted(tool, arguments));
    }

    private static JsonNode result(String method, String params) throws IOException {
        var reply = message(method, params);
        assertThat(reply.statusCode()).isEqualTo(200);
        return MAPPER.readTree(reply.asString()).path("result");
    }

    private static Response message(String method, String params) {
        return send("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"%s\", \"params\": %s}".formatted(method, params));
    }

    private static Response send(String body) {
        return send(body, "/mcp");
    }

    private static Response send(String body, String path) {
        return given().header("Accept", "application/json, text/event-stream")
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static List<String> names(JsonNode properties) {
        var names = new ArrayList<String>();
        properties.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        return names;
    }
}
