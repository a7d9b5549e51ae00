package poa.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

/** Changes a few fields of a resource (RFC 7396): a field that is left out stays, one that is null is emptied. */
@Singleton
public class MergePatch {
    private final ObjectMapper mapper;
    private final Validator validator;

    MergePatch(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** What the caller could have sent to have all at once, read and validated like that. */
    @SuppressWarnings("unchecked")
    public <T> T apply(JsonNode patch, T current) {
        if (!(patch instanceof ObjectNode fields)) {
            throw ProblemException.malformed("", "must be an object");
        }
        try {
            var merged = merge(mapper.valueToTree(current), fields);
            var changed = (T) mapper.treeToValue(merged, current.getClass());
            var violations = validator.validate(changed);
            if (!violations.isEmpty()) {
                throw new ConstraintViolationException(violations);
            }
            return changed;
        } catch (JsonProcessingException fault) {
            throw JsonFaults.problem(fault);
        }
    }

    private static ObjectNode merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            if (field.getValue() instanceof ObjectNode inner) {
                var old = target.get(field.getKey()) instanceof ObjectNode object ? object : target.objectNode();
                target.set(field.getKey(), merge(old, inner));
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
        return target;
    }
}
