package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Makes of each operation that subscribes to webhooks a trigger of Power Automate, which calls it when a flow is saved, with an
 * address of its own, and deletes what Location names when the flow goes. It is a POST whose body has a {@code url}.
 */
final class WebhookTrigger {
    private WebhookTrigger() {}

    /** @param document in 2.0, changed in place */
    static void mark(ObjectNode document) {
        document.path("paths").forEach(path -> {
            var url = url(document, path.path("post"));
            if (url instanceof ObjectNode property) {
                property.put("x-ms-notification-url", true).put("x-ms-visibility", "internal");
                ((ObjectNode) path.path("post")).put("x-ms-trigger", "single");
                ((ObjectNode) path).set("x-ms-notification-content", content(document));
            }
        });
    }

    private static JsonNode url(ObjectNode document, JsonNode operation) {
        for (var parameter : operation.path("parameters")) {
            if (parameter.path("in").asText().equals("body")) {
                var ref = parameter.at("/schema/$ref").asText();
                return document.at(ref.isEmpty() ? "" : ref.substring(1)).at("/properties/url");
            }
        }
        return document.path("no body");
    }

    /** The event, where the document tells its shape; else an object of any shape. */
    private static ObjectNode content(ObjectNode document) {
        var content = document.objectNode().put("description", "The event.");
        var schema = content.putObject("schema");
        if (document.at("/definitions").has("WebhookEvent")) {
            schema.put("$ref", "#/definitions/WebhookEvent");
        } else {
            schema.put("type", "object");
        }
        return content;
    }
}
