package poa.api.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Schemas of OpenAPI 3.1 in the words that 3.0, 2.0 and the importers of CRM tools have in common: one type, no null, nothing to
 * choose from, and a reference stands alone.
 */
final class PlainSchemas {
    private static final Set<String> KEPT = Set.of(
            "$ref",
            "additionalProperties",
            "default",
            "description",
            "enum",
            "example",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "pattern",
            "properties",
            "required",
            "type",
            "uniqueItems");

    private final JsonNode components;

    /** @param components schemas by their names, as they are in 3.1 */
    PlainSchemas(JsonNode components) {
        this.components = components;
    }

    /** A scalar has no name of its own in these documents: where it is used it is written out, and so keeps the description there. */
    static boolean isNamed(JsonNode schema) {
        return schema.has("properties") || schema.has("additionalProperties");
    }

    ObjectNode plain(JsonNode schema) {
        var one = chosen(schema);
        if (one.has("$ref")) {
            var target = components.path(one.path("$ref").asText().replace("#/components/schemas/", ""));
            if (isNamed(target)) {
                var alone = one.objectNode();
                alone.set("$ref", one.get("$ref"));
                return alone;
            }
            one.remove("$ref");
            one = over(one, target);
        }
        if (one.path("examples").isArray()) {
            one.set("example", one.path("examples").path(0));
        }
        if (one.has("const")) {
            one.set("enum", one.arrayNode().add(one.get("const")));
        }
        if (one.has("properties")) {
            plainProperties(one);
        }
        plainPart(one, "items");
        plainPart(one, "additionalProperties");
        if (!one.has("type")) {
            one.put("type", "object");
        }
        return one.retain(KEPT);
    }

    /** The schema without its alternative null, and with one type. */
    private static ObjectNode chosen(JsonNode schema) {
        var one = (ObjectNode) schema.deepCopy();
        for (var choice : List.of("anyOf", "oneOf")) {
            for (var option : schema.path(choice)) {
                if (!option.path("type").asText().equals("null")) {
                    one.remove("type");
                    one = over(one, option);
                    break;
                }
            }
        }
        if (one.path("type").isArray()) {
            for (var type : one.path("type").deepCopy()) {
                if (!type.asText().equals("null")) {
                    one.set("type", type);
                }
            }
        }
        return one;
    }

    private static boolean isNullable(JsonNode schema) {
        for (var list : List.of(schema.path("type"), schema.path("anyOf"), schema.path("oneOf"))) {
            for (var option : list) {
                if (option.asText().equals("null")
                        || option.path("type").asText().equals("null")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What may be null is what may be missing. */
    private void plainProperties(ObjectNode schema) {
        var required = new ArrayList<String>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        var properties = (ObjectNode) schema.get("properties");
        for (Map.Entry<String, JsonNode> property : properties.deepCopy().properties()) {
            if (isNullable(property.getValue())) {
                required.remove(property.getKey());
            }
            properties.set(property.getKey(), plain(property.getValue()));
        }
        schema.remove("required");
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
    }

    private void plainPart(ObjectNode schema, String part) {
        if (schema.path(part).isEmpty() && schema.path(part).isObject()) {
            // anything at all
            schema.put(part, true);
        } else if (schema.path(part).isObject()) {
            schema.set(part, plain(schema.get(part)));
        }
    }

    /** What stands at the place of use goes before what it refers to. */
    private static ObjectNode over(ObjectNode use, JsonNode target) {
        var joined = (ObjectNode) target.deepCopy();
        joined.setAll(use);
        return joined;
    }
}
