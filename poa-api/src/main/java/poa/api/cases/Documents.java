package poa.api.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;

/** What is kept as JSON, written as replies are. */
@Singleton
class Documents {
    private final ObjectMapper mapper;
    private final ObjectReader reader;

    Documents(ObjectMapper mapper) {
        this.mapper = mapper;
        // a document of a later version may have fields that this one does not know
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return reader.forType(type).readValue(json);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
