package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Whether a value is what a plain schema says; enough for schemas without choices. */
final class Fit {
    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private Fit(JsonNode document) {
        this.document = document;
    }

    /** Where it is not, empty where it fits. */
    static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        var fit = new Fit(document);
        fit.check("", schema, value);
        return fit.faults;
    }

    private void check(String place, JsonNode schema, JsonNode value) {
        boolean anything = schema.path("type").asText().equals("object")
                && !schema.has("properties")
                && !schema.has("additionalProperties");
        if (schema.isBoolean() || anything && value.isObject()) {
            return;
        }
        if (schema.has("$ref")) {
            check(place, document.at(schema.path("$ref").asText().substring(1)), value);
            return;
        }
        refuse(
                place,
                "is no " + schema.path("type").asText(),
                !isOfType(schema.path("type").asText(), value));
        refuse(
                place,
                "is none of the enumeration",
                schema.has("enum") && !List.copyOf(list(schema.path("enum"))).contains(value));
        refuse(
                place,
                "is too long",
                value.asText().length() > schema.path("maxLength").asInt(Integer.MAX_VALUE));
        refuse(place, "is too large", value.asDouble() > schema.path("maximum").asDouble(Double.MAX_VALUE));
        refuse(place, "is too small", value.asDouble() < schema.path("minimum").asDouble(-Double.MAX_VALUE));
        refuse(
                place,
                "has too many items",
                value.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE));
        list(schema.path("required")).forEach(name -> refuse(place, "lacks " + name, !value.has(name.asText())));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            check(place + "/" + i, schema.path("items"), value.get(i));
        }
        value.properties().forEach(field -> {
            var inner = schema.path("properties").path(field.getKey());
            var declared = inner.isMissingNode() ? schema.path("additionalProperties") : inner;
            refuse(place, "has an undeclared " + field.getKey(), declared.isMissingNode());
            if (!declared.isMissingNode()) {
                check(place + "/" + field.getKey(), declared, field.getValue());
            }
        });
    }

    private static boolean isOfType(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> false;
        };
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private void refuse(String place, String what, boolean refused) {
        if (refused) {
            faults.add(place + " " + what);
        }
    }
}
