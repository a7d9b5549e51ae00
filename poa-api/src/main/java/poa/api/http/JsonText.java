package poa.api.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Reads what is no body of its own, such as a line of a stream, as strictly as a body. */
@Singleton
public class JsonText {
    /** Of a body, and of what stands for one. */
    public static final int MAX_BYTES = 1_048_576;

    private final ObjectMapper mapper;
    private final Validator validator;

    JsonText(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * Reads and validates.
     *
     * @throws IOException where it is not the JSON that the type is read from
     * @throws ConstraintViolationException where it is, and breaks a rule of the type
     */
    public <T> T read(byte[] json, Class<T> type) throws IOException {
        check(json);
        var read = mapper.readValue(json, type);
        if (read == null) {
            throw ProblemException.malformed("", "is empty or null");
        }
        var violations = validator.validate(read);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(Set.copyOf(violations));
        }
        return read;
    }

    /** What the parser would let pass, or take too long for. */
    static void check(byte[] json) {
        if (json.length > MAX_BYTES) {
            throw ProblemException.tooLarge();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
        } catch (CharacterCodingException fault) {
            throw ProblemException.malformed("", "is not UTF-8");
        }
        JsonSize.check(json);
    }
}
