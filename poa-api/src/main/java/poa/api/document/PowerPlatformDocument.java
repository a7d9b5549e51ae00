package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The document as OpenAPI 2.0 with Microsoft's extensions, all that custom connectors of Power Automate and Copilot Studio import.
 * No library on Maven Central converts downwards, and that of npm is none of this build's.
 */
final class PowerPlatformDocument {
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-_]");
    private static final Set<String> OF_PARAMETER = Set.of(
            "type",
            "format",
            "enum",
            "default",
            "pattern",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "items",
            "maxItems");

    private final JsonNode crm;
    private final ObjectNode document = JsonNodeFactory.instance.objectNode();

    private PowerPlatformDocument(JsonNode crm) {
        this.crm = crm;
    }

    /** @param crm the document in 3.0, with plain schemas and JSON alone */
    static ObjectNode of(JsonNode crm) {
        return new PowerPlatformDocument(crm).convert();
    }

    private ObjectNode convert() {
        var address = URI.create(crm.at("/servers/0/url").asText());
        document.put("swagger", "2.0");
        document.set("info", crm.get("info"));
        document.put("host", address.getRawAuthority());
        document.put("basePath", address.getRawPath().isEmpty() ? "/" : address.getRawPath());
        document.putArray("schemes").add(address.getScheme());
        document.putArray("consumes").add("application/json");
        document.putArray("produces").add("application/json");
        // 2.0 knows no bearer: the user types the word before the key
        document.putObject("securityDefinitions")
                .putObject("key")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "Authorization")
                .put("description", "The word Bearer, a space, and a key of the service.")
                .put("x-ms-summary", "Bearer and key");
        document.putArray("security").addObject().putArray("key");
        document.set("tags", crm.get("tags"));
        var paths = document.putObject("paths");
        crm.path("paths").properties().forEach(path -> paths.set(path.getKey(), path(path.getValue())));
        var definitions = document.putObject("definitions");
        crm.at("/components/schemas")
                .properties()
                .forEach(schema -> definitions.set(schema.getKey(), schema(schema.getValue())));
        WebhookTrigger.mark(document);
        return document;
    }

    private ObjectNode path(JsonNode path) {
        var converted = document.objectNode();
        path.properties().stream()
                .filter(method -> method.getValue().has("operationId"))
                .forEach(method -> converted.set(method.getKey(), operation(method.getValue(), path)));
        return converted;
    }

    private ObjectNode operation(JsonNode operation, JsonNode path) {
        var converted = (ObjectNode) operation.deepCopy();
        converted.remove(List.of("requestBody", "security"));
        var parameters = converted.putArray("parameters");
        path.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
        if (operation.has("requestBody")) {
            parameters.add(body(resolved(operation.get("requestBody"))));
        }
        var responses = converted.putObject("responses");
        operation.path("responses").properties().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(response -> responses.set(response.getKey(), response(resolved(response.getValue()))));
        return converted;
    }

    private ObjectNode body(JsonNode body) {
        var json = body.at("/content/application~1json");
        var converted = document.objectNode()
                .put("name", "body")
                .put("in", "body")
                .put("required", true)
                .put("description", body.path("description").asText("What is sent."));
        converted.set("schema", schema(json.path("schema")));
        return converted;
    }

    private ObjectNode parameter(JsonNode parameter) {
        var converted = ((ObjectNode) parameter.deepCopy()).retain("name", "in", "description", "required");
        converted.setAll(simple(parameter.path("schema")));
        converted.put("x-ms-summary", title(parameter.path("name").asText()));
        if (parameter.path("in").asText().equals("path")) {
            converted.put("x-ms-url-encoding", "single");
        } else if (!parameter.path("required").asBoolean()) {
            // shown when the user asks for more
            converted.put("x-ms-visibility", "advanced");
        }
        return converted;
    }

    private ObjectNode response(JsonNode response) {
        var converted = document.objectNode();
        converted.set("description", response.get("description"));
        var json = response.at("/content/application~1json");
        if (json.has("schema")) {
            converted.set("schema", schema(json.get("schema")));
        }
        if (json.has("example")) {
            converted.putObject("examples").set("application/json", json.get("example"));
        }
        response.path("headers").properties().forEach(header -> {
            var resolved = resolved(header.getValue());
            var plain = converted.withObject("/headers").putObject(header.getKey());
            plain.setAll(simple(resolved.path("schema")));
            plain.set("description", resolved.path("description"));
        });
        return converted;
    }

    private static ObjectNode simple(JsonNode schema) {
        return ((ObjectNode) schema.deepCopy()).retain(OF_PARAMETER);
    }

    private ObjectNode schema(JsonNode schema) {
        var converted = (ObjectNode) schema.deepCopy();
        if (schema.has("$ref")) {
            converted.put("$ref", schema.path("$ref").asText().replace("#/components/schemas/", "#/definitions/"));
            return converted;
        }
        for (var part : List.of("items", "additionalProperties")) {
            if (schema.path(part).isObject()) {
                converted.set(part, schema(schema.get(part)));
            }
        }
        schema.path("properties").properties().forEach(property -> {
            var inner = schema(property.getValue());
            if (!inner.has("$ref")) {
                inner.put("x-ms-summary", title(property.getKey()));
            }
            ((ObjectNode) converted.get("properties")).set(property.getKey(), inner);
        });
        return converted;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? crm.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** {@code noticeDate} is Notice Date. */
    private static String title(String name) {
        return WORD_BEGINS
                .splitAsStream(name)
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }
}
