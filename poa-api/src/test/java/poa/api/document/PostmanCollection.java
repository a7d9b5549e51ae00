package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One request for each operation of the document, in an order in which each finds what it needs: what is made comes first, what
 * erases last. Format 2.1, which Postman, Bruno, Insomnia and Hoppscotch read.
 */
final class PostmanCollection {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> METHODS = List.of("post", "get", "put", "patch", "delete");

    private record Call(String path, String method, JsonNode operation) {

        String tag() {
            return operation.at("/tags/0").asText();
        }

        /** The notice tells what a draft is judged by, and nothing is erased before all others have seen it. */
        int turn() {
            if (method.equals("delete")) {
                return 2;
            }
            return path.contains("/drafts") || path.contains("/submissions") ? 1 : 0;
        }
    }

    private final JsonNode document;
    private final Map<String, String> variables = new TreeMap<>();

    private PostmanCollection(JsonNode document) {
        this.document = document;
    }

    static ObjectNode of(JsonNode document) {
        return new PostmanCollection(document).collection();
    }

    private ObjectNode collection() {
        var collection = MAPPER.createObjectNode();
        collection
                .putObject("info")
                .put("name", document.at("/info/title").asText())
                .put("description", document.at("/info/summary").asText())
                .put("schema", "https://schema.getpostman.com/json/collection/v2.1.0/collection.json");
        collection
                .putObject("auth")
                .put("type", "bearer")
                .putArray("bearer")
                .addObject()
                .put("key", "token")
                .put("value", "{{key}}")
                .put("type", "string");
        variables.put("baseUrl", "http://127.0.0.1:8080");
        variables.put("key", "");
        variables.put("etag", "\"v1\"");
        var folders = collection.putArray("item");
        document.path("tags").forEach(tag -> {
            var folder = folders.addObject().put("name", tag.path("name").asText());
            folder.put("description", tag.path("description").asText().strip());
            var items = folder.putArray("item");
            calls().stream()
                    .filter(call -> call.tag().equals(tag.path("name").asText()))
                    .forEach(call -> items.add(item(call)));
        });
        var values = collection.putArray("variable");
        variables.forEach((name, value) -> values.addObject().put("key", name).put("value", value));
        return collection;
    }

    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        document.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method -> calls.add(
                        new Call(path.getKey(), method, path.getValue().get(method)))));
        calls.sort(Comparator.comparingInt(Call::turn));
        return calls;
    }

    private ObjectNode item(Call call) {
        var item = MAPPER.createObjectNode()
                .put("name", call.operation.path("summary").asText());
        var request = item.putObject("request").put("method", call.method.toUpperCase(Locale.ROOT));
        request.put("description", call.operation.path("description").asText());
        var headers = request.putArray("header");
        var query = MAPPER.createArrayNode();
        call.operation.path("parameters").forEach(one -> parameter(call, resolved(one), headers, query));
        var example = call.operation.at("/requestBody/content/application~1json/example");
        if (!example.isMissingNode()) {
            headers.addObject().put("key", "Content-Type").put("value", "application/json");
            var body = request.putObject("body").put("mode", "raw").put("raw", example.toPrettyString());
            body.putObject("options").putObject("raw").put("language", "json");
        }
        var path = call.path.replaceAll("\\{([^}]+)}", "{{$1}}");
        var url = request.putObject("url").put("raw", "{{baseUrl}}" + path);
        url.putArray("host").add("{{baseUrl}}");
        List.of(path.substring(1).split("/", -1)).forEach(url.putArray("path")::add);
        if (!query.isEmpty()) {
            url.set("query", query);
        }
        var script = item.putArray("event").addObject().put("listen", "test").putObject("script");
        script.put("type", "text/javascript");
        script(call).forEach(script.putArray("exec")::add);
        return item;
    }

    private void parameter(Call call, JsonNode parameter, ArrayNode headers, ArrayNode query) {
        var name = parameter.path("name").asText();
        var description = parameter.path("description").asText().strip();
        switch (parameter.path("in").asText()) {
            case "path" -> variables.putIfAbsent(name, parameter.path("example").asText());
            case "query" ->
                query.addObject()
                        .put("key", name)
                        .put("value", parameter.path("example").asText())
                        .put("description", description)
                        .put("disabled", true);
            default ->
                headers.addObject()
                        .put("key", name)
                        .put("value", header(call, name))
                        .put("description", description)
                        .put("disabled", !parameter.path("required").asBoolean());
        }
    }

    private static String header(Call call, String name) {
        if (!name.equals("If-Match")) {
            return "{{$guid}}";
        }
        return call.method.equals("delete") ? "*" : "{{etag}}";
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** A reply is one that the document tells, and what it made or read is there for the requests that follow. */
    private List<String> script(Call call) {
        var told = call.operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.matches("[1-4].."))
                .sorted()
                .toList();
        var lines = new ArrayList<String>();
        lines.add("pm.test('is a reply that the document tells', () => pm.expect([%s]).to.include(pm.response.code));"
                .formatted(String.join(", ", told)));
        lines.add("const etag = pm.response.headers.get('ETag');");
        lines.add("if (etag) pm.collectionVariables.set('etag', etag);");
        made(call).ifPresent(name -> {
            lines.add("const made = pm.response.headers.get('Location');");
            lines.add("if (made) pm.collectionVariables.set('%s', made.split('/').pop());".formatted(name));
        });
        return lines;
    }

    /** The parameter that stands for what a POST makes. */
    private Optional<String> made(Call call) {
        return !call.method.equals("post")
                ? Optional.empty()
                : document.path("paths").properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(path ->
                                path.startsWith(call.path + "/{") && path.indexOf('/', call.path.length() + 1) < 0)
                        .map(path -> path.substring(call.path.length() + 2, path.length() - 1))
                        .findFirst();
    }
}
