package poa.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;

/** JSON is taken at its word: what Jackson would bend into shape or read over is refused, so that no slip changes a score. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {
    /** The deepest request has 5 levels. */
    static final int MAX_DEPTH = 32;

    private static final int MAX_DIGITS = 32;

    /** After the modules of the framework, which would read days in their own way again. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        // sets and maps of the rule set have no order of their own; replies are the same byte for byte
        mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        refuseCoercions(mapper);
        mapper.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_DIGITS)
                        .build());
        mapper.registerModule(new SimpleModule("strict")
                .addDeserializer(String.class, new TextReader())
                .addDeserializer(Instant.class, new MomentReader())
                .addDeserializer(LocalDate.class, new DayReader()));
    }

    @SuppressWarnings("deprecation") // the builder that replaces it cannot change a mapper that is there already
    private static void refuseCoercions(ObjectMapper mapper) {
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.coercionConfigFor(LogicalType.Enum).setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }
}
