package poa.api.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import poa.api.http.PageRequest;

/**
 * Gives every value an end, so that readers can plan for it: what the code does not bound itself is bounded by the request that
 * it came from. Whatever is declared on a field stays.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class BoundsInDocument implements OASFilter {
    /** No body has more bytes, so no text or list that is made of it has more characters or items. */
    private static final int BODY = 1_048_576;

    /** Characters of a whole URI, and a quarter of all headers. */
    private static final int URI = 4_096;

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Map<String, Integer> FORMATS = Map.of("uuid", 36, "date", 10, "date-time", 30);

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            // what the framework writes beside a reference is in what it refers to
            schema.setType(null);
            schema.setPattern(null);
            return schema;
        }
        if (schema.getAnyOf() != null) {
            // such as a reference or null: "type: object" beside it would forbid the null
            schema.setType(null);
            return schema;
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.INTEGER)) {
            boundNumber(schema);
        }
        if (types.contains(SchemaType.STRING) && schema.getEnumeration() == null && schema.getMaxLength() == null) {
            schema.setMaxLength(FORMATS.getOrDefault(String.valueOf(schema.getFormat()), BODY));
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(BODY);
        }
        return schema;
    }

    /** Parameters in paths are read as text, so that a wrong one is told in our words; the example tells what they are. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        var schema = parameter.getSchema();
        if (schema == null || schema.getType() == null || !schema.getType().contains(SchemaType.STRING)) {
            return parameter;
        }
        var example = String.valueOf(parameter.getExample());
        if (parameter.getIn() == Parameter.In.PATH && example.matches("[0-9]+")) {
            parameter.setSchema(OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .format("int32")
                    .minimum(BigDecimal.ONE)
                    .maximum(BigDecimal.valueOf(Integer.MAX_VALUE)));
            parameter.setExample(Integer.valueOf(example));
        } else if (UUID.matcher(example).matches()) {
            schema.format("uuid").maxLength(FORMATS.get("uuid"));
        } else if (schema.getEnumeration() == null && !FORMATS.containsKey(String.valueOf(schema.getFormat()))) {
            schema.setMaxLength(Math.min(Objects.requireNonNullElse(schema.getMaxLength(), URI), URI));
        }
        return parameter;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.endsWith("Page") && schema.getProperties().containsKey("items")) {
                schema.getProperties().get("items").setMaxItems(PageRequest.MAX_LIMIT);
            }
        });
    }

    /** What is counted here is never negative; a difference declares its own minimum. */
    private static void boundNumber(Schema schema) {
        if (schema.getFormat() == null) {
            schema.setFormat("int32");
        }
        if (schema.getMinimum() == null) {
            schema.setMinimum(BigDecimal.ZERO);
        }
        if (schema.getMaximum() == null) {
            schema.setMaximum(
                    BigDecimal.valueOf(schema.getFormat().equals("int64") ? Long.MAX_VALUE : Integer.MAX_VALUE));
        }
    }
}
