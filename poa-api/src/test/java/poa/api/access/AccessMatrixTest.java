package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import poa.api.tenancy.Scopes;

/** Walks the document, so that no operation can be forgotten: who may call it, and whom does it turn away? */
@QuarkusTest
@TestProfile(KeysRequired.class)
class AccessMatrixTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Open to any valid key: the same for all callers, and public. */
    private static final Set<String> PUBLIC_DATA = Set.of(
            "listRules", "getRule", "listSuspensionTypes", "getSuspensionType", "listEventTypes", "listEventSamples");

    private record Call(String id, String method, String path, JsonNode operation) {

        List<String> scopes() {
            var scopes = new ArrayList<String>();
            operation.at("/security/0/key").forEach(scope -> scopes.add(scope.asText()));
            return scopes;
        }

        boolean namesAnAgencysThing() {
            return path.contains("{caseId}") || path.contains("{keyId}") || path.contains("{endpointId}");
        }

        int success() {
            return List.of(200, 201, 204).stream()
                    .filter(status -> operation.path("responses").has(String.valueOf(status)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final Keys keys;
    private final List<Call> calls;

    AccessMatrixTest(Keys keys) {
        this.keys = keys;
        this.calls = new ArrayList<>();
    }

    @Test
    void everyOperationSaysWhoMayCallIt() {
        assertThat(calls()).hasSizeGreaterThan(25).allSatisfy(call -> {
            assertThat(call.path).startsWith("/v1/");
            assertThat(call.operation.path("security")).hasSize(2);
            assertThat(call.scopes().isEmpty()).isEqualTo(PUBLIC_DATA.contains(call.id));
            assertThat(Scopes.ALL).containsAll(call.scopes());
            assertThat(call.operation.path("description").asText())
                    .contains(
                            call.scopes().isEmpty()
                                    ? "any valid key"
                                    : "the scope `" + call.scopes().get(0) + "`");
            assertThat(call.operation.path("responses").has("401")).isTrue();
            assertThat(call.operation.path("responses").has("403"))
                    .isEqualTo(!call.scopes().isEmpty());
        });
    }

    @Test
    void callerWithoutAValidKeyIsTurnedAway() throws SQLException {
        var agency = keys.agency("turned away");
        var bad = Map.of(
                "wrong", KeyText.make().secret(),
                "misspelt", KeysRequired.FIRST_KEY.replace("poa_F", "poa_G"),
                "cut", "poa_",
                "no key", "eyJhbGciOiJub25lIn0.e30.",
                "expired", keys.expired(agency),
                "revoked", keys.revoked(agency));
        for (var call : calls()) {
            refused(call, send(call, given(), "1"), 401, "unauthenticated", "Bearer realm=\"poa\"");
            for (var key : bad.entrySet()) {
                refused(
                        call,
                        send(call, Keys.with(key.getValue()), "1"),
                        401,
                        "unauthenticated",
                        "Bearer realm=\"poa\", error=\"invalid_token\"");
            }
            refused(
                    call,
                    send(call, given().header("Authorization", "Basic cG9hOnBvYQ=="), "1"),
                    401,
                    "unauthenticated",
                    "Bearer realm=\"poa\", error=\"invalid_token\"");
        }
    }

    @Test
    void keyWithoutTheScopeIsTurnedAway() {
        var agency = keys.agency("without the scope");
        for (var call : calls()) {
            for (var scope : call.scopes()) {
                var others =
                        Scopes.ALL.stream().filter(one -> !one.equals(scope)).toArray(String[]::new);
                refused(
                        call,
                        send(call, Keys.with(keys.secret(agency, others)), "1"),
                        403,
                        "forbidden",
                        "Bearer realm=\"poa\", error=\"insufficient_scope\"");
            }
        }
    }

    @Test
    void keyWithTheScopeAloneIsLetIn() {
        var agency = keys.agency("let in");
        for (var call : calls()) {
            var scopes = call.scopes().isEmpty() ? List.of(Scopes.ASSESS) : call.scopes();
            var reply = send(call, Keys.with(keys.secret(agency, scopes.toArray(String[]::new))), thing(call, agency));

            assertThat(reply.statusCode())
                    .as("%s: %s", call.id, reply.asString())
                    .isEqualTo(call.success());
        }
    }

    @Test
    void whatIsAnotherAgencysIsNotThere() {
        var mine = keys.agency("mine");
        var stranger = keys.all(keys.agency("stranger"));
        for (var call : calls().stream().filter(Call::namesAnAgencysThing).toList()) {
            var thing = thing(call, mine);
            var reply = send(call, Keys.with(stranger), thing);

            assertThat(reply.statusCode()).as(call.id).isEqualTo(404);
            assertThat(reply.contentType()).isEqualTo("application/problem+json");
            // nor was anything done to it
            assertThat(send(call, Keys.with(keys.all(mine)), thing).statusCode())
                    .as(call.id)
                    .isEqualTo(call.success());
        }
    }

    private static void refused(Call call, Response reply, int status, String type, String challenge) {
        assertThat(reply.statusCode()).as(call.id).isEqualTo(status);
        assertThat(reply.contentType()).as(call.id).isEqualTo("application/problem+json");
        var problem = json(reply.asString());
        assertThat(problem.path("type").asText()).as(call.id).isEqualTo("urn:poa:problem:" + type);
        assertThat(problem.path("requestId").asText()).as(call.id).isEqualTo(reply.header("X-Request-Id"));
        assertThat(reply.header("WWW-Authenticate")).as(call.id).isEqualTo(challenge);
    }

    /** A new one for each call: a case that holds all that a path may name, or a key. */
    private String thing(Call call, UUID agency) {
        if (call.path.contains("{keyId}")) {
            return keys.make(agency, Set.of(Scopes.ADMIN)).apiKey().id().toString();
        }
        if (call.path.contains("{endpointId}")) {
            return endpoint(call, keys.all(agency));
        }
        if (!call.path.contains("{caseId}")) {
            return "1";
        }
        var key = keys.all(agency);
        var path = Keys.json(key, "{\"suspension\": {\"type\": \"INAUTHENTIC\"}}")
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Keys.json(key, "{\"text\": \"Your account has been deactivated.\"}")
                .post(path + "/notices")
                .then()
                .statusCode(201);
        Keys.json(key, "{\"draft\": {\"text\": \"Root cause\\n\\nWe did not compare the seal.\"}}")
                .post(path + "/drafts")
                .then()
                .statusCode(201);
        if (call.path.contains("{attempt}")) {
            Keys.json(key, "{\"draft\": 1, \"submittedOn\": \"2026-11-02\"}")
                    .post(path + "/submissions")
                    .then()
                    .statusCode(201);
        }
        return path.substring("/v1/cases/".length());
    }

    /** With a delivery, where the path names one. */
    private static String endpoint(Call call, String key) {
        var body = "{\"url\": \"https://crm.example/hooks\", \"eventTypes\": [\"case.created\"]}";
        var path = Keys.json(key, body).post("/v1/webhook-endpoints").header("Location");
        var delivery = call.path.contains("{deliveryId}")
                ? Keys.with(key)
                        .post(path + "/tests")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location")
                : path;
        return delivery.substring("/v1/webhook-endpoints/".length());
    }

    private static Response send(Call call, RequestSpecification request, String thing) {
        var path = call.path
                .replace("{caseId}", thing)
                .replace("{keyId}", thing)
                .replace("{endpointId}/deliveries/{deliveryId}", thing.equals("1") ? "1/deliveries/1" : thing)
                .replace("{endpointId}", thing)
                .replace("{eventType}", "case.created")
                .replace("{ruleId}", "respectfulness.threat")
                .replace("{type}", "INAUTHENTIC")
                .replaceAll("\\{[a-zA-Z]+}", "1");
        var example = call.operation.at("/requestBody/content/application~1json/example");
        if (!example.isMissingNode()) {
            var body = (ObjectNode) example.deepCopy();
            if (body.has("externalId")) {
                body.put("externalId", UUID.randomUUID().toString());
            }
            if (call.id.equals("createApiKey")) {
                // no scope but the caller's own can be given
                body.putArray("scopes").add(Scopes.ADMIN);
            }
            request.contentType("application/json").body(body.toString());
        }
        var lines = call.operation.at("/requestBody/content/application~1x-ndjson/examples");
        if (!lines.isMissingNode()) {
            request.header("Content-Type", "application/x-ndjson")
                    .body(lines.elements().next().path("value").asText().getBytes(StandardCharsets.UTF_8));
        }
        if (call.operation.path("responses").has("412")) {
            request.header("If-Match", "*");
        }
        return request.request(call.method, path);
    }

    private List<Call> calls() {
        if (calls.isEmpty()) {
            json(given().get("/q/openapi?format=json").asString())
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> method.getValue().has("operationId"))
                            .forEach(method -> calls.add(new Call(
                                    method.getValue().path("operationId").asText(),
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()))));
        }
        return calls;
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException(fault);
        }
    }
}
