package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of the document that need a service with keys are true replies, too. */
@QuarkusTest
@TestProfile(KeysRequired.class)
class KeyExamplesTest {
    private static final boolean WRITE = Boolean.getBoolean("openapi.write");
    private static final Path EXAMPLES = Path.of("src/main/resources/openapi");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SECRET = Pattern.compile("\"(key|prefix|lastFour)\":\"[^\"]+\"");
    private static final Map<String, String> SHOWN =
            Map.of("key", "poa_4Xb2dW0sR8qLm3VtYc6JhN1pZfK7gU9kQz5E", "prefix", "poa_4Xb2", "lastFour", "Qz5E");

    private final Map<String, String> ids = new HashMap<>();
    private final Keys keys;

    KeyExamplesTest(Keys keys) {
        this.keys = keys;
    }

    @Test
    void examplesAreTrueReplies() throws IOException {
        var admin = keys.all(keys.agency("examples " + UUID.randomUUID()));
        var made = Keys.json(admin, request("createApiKey")).post("/v1/api-keys");
        var path = made.header("Location");
        holds("createApiKey", made);
        holds("getApiKey", Keys.with(admin).get(path));
        holds("listApiKeys", Keys.with(admin).get("/v1/api-keys?limit=1"));
        holds(
                "changeApiKey",
                Keys.json(admin, request("changeApiKey"))
                        .header("If-Match", "\"v1\"")
                        .patch(path));
        holds("rotateApiKey", Keys.json(admin, request("rotateApiKey")).post(path + "/rotations"));
    }

    private void holds(String operation, Response response) throws IOException {
        response.then().statusCode(operation.startsWith("create") || operation.startsWith("rotate") ? 201 : 200);
        var file = EXAMPLES.resolve(operation + ".reply.json");
        var text = SECRET.matcher(response.asString())
                .replaceAll(part -> "\"%s\":\"%s\"".formatted(part.group(1), SHOWN.get(part.group(1))));
        var reply = MAPPER.readTree(ID.matcher(text).replaceAll(id -> ids.computeIfAbsent(id.group(), this::stable)));
        if (reply.has("nextCursor")) {
            ((com.fasterxml.jackson.databind.node.ObjectNode) reply).putNull("nextCursor");
        }
        if (WRITE) {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(reply) + "\n");
        }
        assertThat(MAPPER.readTree(file.toFile())).isEqualTo(reply);
    }

    private String stable(String id) {
        return "01932b5c-7a10-7cde-8f02-%012d".formatted(ids.size() + 1);
    }

    private static String request(String operation) throws IOException {
        JsonNode paths = MAPPER.readTree(given().get("/q/openapi?format=json").asString())
                .path("paths");
        return paths.findParents("operationId").stream()
                .filter(one -> one.path("operationId").asText().equals(operation))
                .findFirst()
                .orElseThrow()
                .at("/requestBody/content/application~1json/example")
                .toString();
    }
}
