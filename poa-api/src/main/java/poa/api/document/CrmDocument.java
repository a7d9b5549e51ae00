package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The document as OpenAPI 3.0.3 for tools that import no 3.1, Salesforce among them: plain schemas, JSON alone, one way to
 * authenticate. Made of the document itself, so that it is whole by construction; a second document of the framework's own would
 * have to be told of every filter, and would keep nulls and choices all the same.
 */
final class CrmDocument {
    private static final String JSON = "application/json";

    private final ObjectNode document;
    private final PlainSchemas schemas;
    private final Set<String> used = new TreeSet<>();

    private CrmDocument(JsonNode full) {
        this.document = (ObjectNode) full.deepCopy();
        this.schemas = new PlainSchemas(full.at("/components/schemas"));
    }

    /**
     * @param full the document in 3.1
     * @param address where the service is reached: a tool in the cloud cannot guess it
     */
    static ObjectNode of(JsonNode full, String address) {
        return new CrmDocument(full).convert(address);
    }

    private ObjectNode convert(String address) {
        document.put("openapi", "3.0.3");
        // what is sent to others has no place in 3.0 but among the schemas
        collect(document.path("webhooks"), used);
        document.remove(List.of("webhooks", "jsonSchemaDialect"));
        describe((ObjectNode) document.get("info"));
        ((ObjectNode) document.withArray("/servers").get(0)).put("url", address);
        var components = document.withObject("/components");
        document.path("paths").forEach(path -> convertPath((ObjectNode) path));
        removeEmpty(document.withObject("/paths"));
        components.path("responses").forEach(response -> convertContent((ObjectNode) response));
        var named = components.withObject("/schemas");
        named.deepCopy().properties().forEach(schema -> {
            if (PlainSchemas.isNamed(schema.getValue())) {
                named.set(schema.getKey(), schemas.plain(schema.getValue()));
            } else {
                named.remove(schema.getKey());
            }
        });
        convertSchemas(document.path("paths"));
        convertSchemas(components.path("parameters"));
        convertSchemas(components.path("headers"));
        convertSchemas(components.path("responses"));
        authenticate(components);
        removeUnused(components);
        return document;
    }

    /** Tools show one paragraph; what goes for all operations in detail is in the full document. */
    private static void describe(ObjectNode info) {
        info.remove("summary");
        info.put(
                "description",
                info.path("description").asText().split("\n\n", 2)[0].replace('\n', ' ')
                        + " What this document calls optional may come as null.");
        info.withObject("/license").remove("identifier");
        info.withObject("/license").put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    }

    private void authenticate(ObjectNode components) {
        components.withObject("/securitySchemes").retain("key");
        document.putArray("security").addObject().putArray("key");
    }

    /** An operation that answers with a stream, or a file, is none of a CRM's. */
    private void convertPath(ObjectNode path) {
        for (var method : path.deepCopy().properties()) {
            if (!(path.get(method.getKey()) instanceof ObjectNode operation) || !operation.has("responses")) {
                continue;
            }
            if (!answersJson(operation)) {
                path.remove(method.getKey());
                continue;
            }
            operation.remove(List.of("callbacks", "servers"));
            operation.putArray("security").addObject().putArray("key");
            if (operation.get("requestBody") instanceof ObjectNode body) {
                convertContent(body);
            }
            operation.path("responses").forEach(response -> convertContent((ObjectNode) response));
        }
    }

    private static boolean answersJson(JsonNode operation) {
        for (var response : operation.path("responses").properties()) {
            var content = response.getValue().path("content");
            if (response.getKey().startsWith("2") && !content.isEmpty() && !content.has(JSON)) {
                return false;
            }
        }
        var body = operation.at("/requestBody/content");
        return body.isMissingNode() || body.has(JSON);
    }

    /** Importers take application/json alone; a problem is JSON, whatever its Content-Type adds. */
    private static void convertContent(ObjectNode body) {
        body.remove("links");
        if (!(body.get("content") instanceof ObjectNode content) || content.isEmpty()) {
            return;
        }
        var json = content.has(JSON) ? content.get(JSON) : content.elements().next();
        if (json.has("example")) {
            ((ObjectNode) json).set("example", withoutNulls(json.get("example")));
        }
        content.removeAll();
        content.set(JSON, json);
    }

    private static JsonNode withoutNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            var kept = object.objectNode();
            object.properties().stream()
                    .filter(field -> !field.getValue().isNull())
                    .forEach(field -> kept.set(field.getKey(), withoutNulls(field.getValue())));
            return kept;
        }
        if (value instanceof ArrayNode array) {
            var kept = array.arrayNode();
            array.forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        return value;
    }

    private void convertSchemas(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (var field : object.deepCopy().properties()) {
                if (field.getKey().equals("schema")) {
                    object.set("schema", schemas.plain(field.getValue()));
                } else if (!field.getKey().startsWith("example")) {
                    convertSchemas(object.get(field.getKey()));
                }
            }
        } else {
            node.forEach(this::convertSchemas);
        }
    }

    private static void removeEmpty(ObjectNode paths) {
        paths.deepCopy().properties().stream()
                .filter(path -> path.getValue().findValue("operationId") == null)
                .map(Map.Entry::getKey)
                .forEach(paths::remove);
    }

    /** What only the operations that were left out had used, until nothing more is. */
    private void removeUnused(ObjectNode components) {
        collect(document.path("paths"), used);
        for (int before = -1; before < used.size(); ) {
            before = used.size();
            Set.copyOf(used).forEach(ref -> collect(document.at(ref.substring(1)), used));
        }
        for (var kind : List.of("schemas", "responses", "parameters", "headers", "requestBodies")) {
            if (components.get(kind) instanceof ObjectNode named) {
                var kept = new HashSet<String>();
                named.fieldNames().forEachRemaining(name -> {
                    if (used.contains("#/components/" + kind + "/" + name)) {
                        kept.add(name);
                    }
                });
                named.retain(kept);
            }
        }
    }

    private static void collect(JsonNode node, Set<String> refs) {
        node.findValues("$ref").forEach(ref -> refs.add(ref.asText()));
    }
}
