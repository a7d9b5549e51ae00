package poa.api;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The replies of the operations on webhooks, in the order in which somebody comes to them. Nothing is sent. */
final class WebhookExamples {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** By the database's clock, which no test sets. */
    private static final Pattern TIME = Pattern.compile("\"(nextAttemptAt|previousSecretUntil)\":\"[^\"]+\"");

    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"[^\"]+\"");

    private final Map<String, JsonNode> operations;
    private final Map<String, String> replies = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /** @param operations of the document by their id */
    WebhookExamples(Map<String, JsonNode> operations) {
        this.operations = operations;
    }

    Map<String, String> replies() {
        var path = post("createWebhookEndpoint", "/v1/webhook-endpoints").header("Location");
        keep("listWebhookEndpoints", given().get("/v1/webhook-endpoints?limit=1"));
        keep("getWebhookEndpoint", given().get(path));
        keep(
                "changeWebhookEndpoint",
                given().contentType("application/json")
                        .header("If-Match", "*")
                        .body(request("changeWebhookEndpoint"))
                        .patch(path));
        post("rotateWebhookSecret", path + "/secret-rotations");
        var delivery =
                keep("testWebhookEndpoint", given().post(path + "/tests")).header("Location");
        keep("getWebhookDelivery", given().get(delivery));
        keep("listWebhookDeliveries", given().get(path + "/deliveries"));
        keep("retryWebhookDelivery", given().post(delivery + "/retries"));
        given().delete(path).then().statusCode(204);
        return replies;
    }

    private Response post(String operation, String path) {
        return keep(
                operation,
                given().contentType("application/json").body(request(operation)).post(path));
    }

    private Response keep(String operation, Response response) {
        response.then().statusCode(operations.get(operation).at("/responses").has("201") ? 201 : 200);
        var text = SECRET.matcher(response.asString()).replaceAll("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        text = TIME.matcher(text).replaceAll("\"$1\":\"2026-11-24T00:59:00Z\"");
        text = CURSOR.matcher(text).replaceAll("\"nextCursor\":null");
        replies.put(operation, ID.matcher(text).replaceAll(id -> ids.computeIfAbsent(id.group(), this::stable)));
        return response;
    }

    private String stable(String id) {
        return "01932b5c-7a10-7cde-8f04-%012d".formatted(ids.size() + 1);
    }

    private String request(String operation) {
        return operations
                .get(operation)
                .at("/requestBody/content/application~1json/example")
                .toString();
    }
}
