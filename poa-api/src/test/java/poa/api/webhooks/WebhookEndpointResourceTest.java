package poa.api.webhooks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.standardwebhooks.Webhook;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebhookEndpointResourceTest {
    private static final String ENDPOINTS = "/v1/webhook-endpoints";
    private static final Map<String, Object> BODY = Map.of(
            "url",
            "https://crm.example/hooks",
            "eventTypes",
            List.of("draft.assessed", "case.created"),
            "description",
            "CRM");

    private final TestNames names;

    WebhookEndpointResourceTest(TestNames names) {
        this.names = names;
    }

    @BeforeEach
    @AfterEach
    void unsubscribe() {
        given().get(ENDPOINTS + "?limit=200")
                .jsonPath()
                .<String>getList("items.id")
                .forEach(id -> given().delete(ENDPOINTS + "/" + id));
    }

    @Test
    void endpointIsMadeWithASecretThatIsShownOnce() {
        var made = post(BODY)
                .statusCode(201)
                .header("Location", matchesPattern(ENDPOINTS + "/[0-9a-f-]{36}"))
                .header("ETag", "\"v1\"")
                .body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="))
                .body("endpoint.eventTypes", contains("case.created", "draft.assessed"))
                .body("endpoint.enabled", equalTo(true))
                .extract();

        var secret = made.<String>path("secret");
        assertThat(Base64.getDecoder().decode(secret.substring(Webhook.SECRET_PREFIX.length())))
                .hasSizeBetween(24, 64);
        given().get(made.header("Location"))
                .then()
                .statusCode(200)
                .body("id", equalTo(made.path("id")))
                .body("description", equalTo("CRM"))
                .body("$", not(hasKey("secret")));
        for (var path : List.of(ENDPOINTS, made.header("Location"), "/v1/export", "/v1/audit-events")) {
            assertThat(given().get(path).asString()).as(path).doesNotContain(secret);
        }
        assertThat(given().get("/v1/export").asString())
                .contains("{\"kind\":\"WEBHOOK_ENDPOINT\",\"data\":{\"id\":\"" + made.path("id"));
        given().get("/v1/audit-events")
                .then()
                .body("items.find { it.action == 'WEBHOOK_CREATED' }.endpointId", equalTo(made.<String>path("id")));
    }

    @Test
    void sameKeyAndBodyMakeOneEndpoint() {
        var key = UUID.randomUUID().toString();
        var first = post(BODY, key).statusCode(201).extract();

        var second = post(BODY, key)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .extract();

        assertThat(second.asString()).isEqualTo(first.asString());
        given().get(ENDPOINTS).then().body("items.size()", equalTo(1));
    }

    @Test
    void sameKeySendsOneTestAndReplacesOneSecret() {
        var path = made();
        var sent = List.of(path + "/tests", path + "/secret-rotations");
        for (var operation : sent) {
            var key = UUID.randomUUID().toString();
            var body = operation.endsWith("tests") ? "" : "{}";
            var replies = new ArrayList<String>();
            for (int i = 0; i < 2; i++) {
                replies.add(given().contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post(operation)
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
            }
            assertThat(replies.get(1)).isEqualTo(replies.get(0));
        }
        given().get(path + "/deliveries").then().body("items.size()", equalTo(1));
        given().get(path).then().body("version", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/hooks",
                "https://127.0.0.1/hooks",
                "https://inside.example/hooks",
                "https://user@crm.example/hooks",
                "https://crm.example:8080/hooks",
                "nonsense"
            })
    void urlThatMustNotBeCalledIsRefused(String url) {
        names.set("inside.example", "169.254.169.254");

        refused(with("url", url), "/url");

        given().get(ENDPOINTS).then().body("items.size()", equalTo(0));
    }

    @Test
    void wrongFieldIsNamed() {
        refused(with("url", null), "/url");
        refused(with("url", "https://crm.example/" + "x".repeat(2_048)), "/url");
        refused(with("eventTypes", null), "/eventTypes");
        refused(with("eventTypes", List.of()), "/eventTypes");
        refused(with("eventTypes", List.of("case.created", "case.eaten")), "/eventTypes/1");
        refused(with("eventTypes", List.of("webhook.test")), "/eventTypes/0");
        refused(with("description", ""), "/description");
        refused(with("description", "x".repeat(201)), "/description");
        post(with("secret", "whsec_mine")).statusCode(400).body("errors[0].pointer", equalTo("/secret"));
        given().contentType("application/json")
                .body("{\"overlapSeconds\": -1}")
                .post(made() + "/secret-rotations")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/overlapSeconds"));
    }

    @Test
    void endpointIsChangedByWhoHasSeenIt() {
        var path = made();
        patch(path, null, "{\"enabled\": false}").statusCode(428);
        patch(path, "\"v9\"", "{\"enabled\": false}").statusCode(412);
        patch(path, "\"v1\"", "{\"enabled\": null}").statusCode(422).body("errors[0].pointer", equalTo("/enabled"));
        patch(path, "\"v1\"", "{\"eventTypes\": [\"x\"]}").statusCode(422);
        patch(path, "\"v1\"", "{\"url\": \"https://other.example/\"}").statusCode(400);

        patch(path, "\"v1\"", "{\"enabled\": false, \"description\": null, \"eventTypes\": [\"case.created\"]}")
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("enabled", equalTo(false))
                .body("disabledReason", equalTo("REQUESTED"))
                .body("description", nullValue())
                .body("eventTypes", contains("case.created"));

        given().header("If-None-Match", "\"v2\"").get(path).then().statusCode(304);
        given().post(path + "/tests").then().statusCode(409);
    }

    @Test
    void deletedEndpointIsGoneWithItsLog() {
        var path = made();
        var delivery = given().post(path + "/tests").header("Location");

        given().delete(path).then().statusCode(204);

        for (var gone : List.of(path, path + "/deliveries", delivery)) {
            given().get(gone).then().statusCode(404);
        }
        given().delete(path).then().statusCode(404);
        given().get("/v1/audit-events").then().body("items[0].action", equalTo("WEBHOOK_DELETED"));
    }

    @Test
    void agencyHasNoMoreThanItMay() {
        for (int i = 0; i < 20; i++) {
            post(BODY).statusCode(201);
        }

        post(BODY).statusCode(409);

        var seen = new ArrayList<String>();
        var next = ENDPOINTS + "?limit=7";
        while (next != null) {
            var page = given().get(next).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.id"));
            next = page.getString("nextCursor") == null
                    ? null
                    : ENDPOINTS + "?limit=7&cursor=" + page.getString("nextCursor");
        }
        assertThat(seen).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void logIsPagedAndFiltered() {
        var path = made();
        for (int i = 0; i < 3; i++) {
            given().post(path + "/tests").then().statusCode(201);
        }
        var log = path + "/deliveries";
        var cursor = given().get(log + "?limit=2").<String>path("nextCursor");

        given().get(log + "?limit=2&cursor=" + cursor)
                .then()
                .body("items.size()", equalTo(1))
                .body("nextCursor", nullValue());
        given().get(log + "?state=PENDING").then().body("items.size()", equalTo(3));
        given().get(log + "?state=FAILED").then().body("items.size()", equalTo(0));
        given().get(log + "?state=FAILED&cursor=" + cursor).then().statusCode(400);
        given().get(log + "?state=failed").then().statusCode(400).body("errors[0].pointer", equalTo("?state"));
        given().get(log + "?status=FAILED").then().statusCode(400);
        given().get(ENDPOINTS + "?state=x").then().statusCode(400);
    }

    @Test
    void everyTypeHasASampleInABareArray() {
        var types =
                given().get("/v1/event-types").then().statusCode(200).extract().jsonPath();
        assertThat(types.<String>getList("items.code")).containsAll(Hooks.ALL).contains("webhook.test");
        for (var type : types.<String>getList("items.code")) {
            given().get("/v1/event-types/" + type + "/samples")
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(1))
                    .body("[0].type", equalTo(type))
                    .body("[0].id", matchesPattern("[0-9a-f-]{36}"))
                    .body("[0].data", hasKey("path"));
        }
        given().get("/v1/event-types/case.eaten/samples").then().statusCode(404);
        given().get("/v1/event-types?limit=2").then().body("items.code", hasItem("case.created"));
    }

    private static Map<String, Object> with(String field, Object value) {
        var body = new HashMap<>(BODY);
        body.put(field, value);
        return body;
    }

    private static void refused(Map<String, Object> body, String pointer) {
        post(body).statusCode(422).body("errors.pointer", hasItem(pointer));
    }

    private static String made() {
        return post(BODY).statusCode(201).extract().header("Location");
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return given().contentType("application/json")
                .body(body)
                .post(ENDPOINTS)
                .then();
    }

    private static ValidatableResponse post(Map<String, Object> body, String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(ENDPOINTS)
                .then();
    }

    private static ValidatableResponse patch(String path, String ifMatch, String body) {
        var request = given().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(path)
                .then();
    }
}
