package poa.api.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in the caller's words what Jackson says in Java's, and where it is. */
final class JsonFaults {
    private JsonFaults() {}

    static ProblemException problem(JsonProcessingException fault) {
        // the binding wraps what the parser throws once it is inside a field
        return fault.getCause() instanceof StreamReadException parsing
                ? problem(parsing)
                : ProblemException.malformed(pointer(fault), detail(fault));
    }

    private static String detail(JsonProcessingException fault) {
        if (fault instanceof BadTextException) {
            return fault.getOriginalMessage();
        }
        if (fault instanceof UnrecognizedPropertyException unknown) {
            return "is not a field here; the fields are " + names(unknown.getKnownPropertyIds());
        }
        if (fault instanceof MismatchedInputException mismatch) {
            // Jackson has no type of its own for it
            return fault.getOriginalMessage().startsWith("Trailing token")
                    ? "goes on after the end of the JSON" + place(fault)
                    : "must be " + wanted(mismatch.getTargetType());
        }
        if (fault instanceof StreamConstraintsException) {
            return "is nested too deeply, or has a number with too many digits" + place(fault);
        }
        if (fault instanceof InputCoercionException) {
            return "is too large or too small a number";
        }
        if (fault instanceof JsonEOFException) {
            return "ends before the JSON does" + place(fault);
        }
        return fault instanceof JsonParseException && fault.getOriginalMessage().startsWith("Duplicate field")
                ? "stands twice"
                : "is not JSON" + place(fault);
    }

    private static String wanted(Class<?> type) {
        if (type == null || type == Object.class) {
            return "of another type";
        }
        if (type.isEnum()) {
            return "one of "
                    + Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "a whole number";
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    private static String names(Collection<Object> fields) {
        return fields == null
                ? "others"
                : fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    private static String place(JsonProcessingException fault) {
        var location = fault.getLocation();
        return location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** The binding knows the field that it binds; the parser knows where it stands in the text. */
    private static String pointer(JsonProcessingException fault) {
        if (fault instanceof JsonMappingException binding) {
            return pointer(binding.getPath());
        }
        return fault.getProcessor() instanceof JsonParser parser
                ? clean(parser.getParsingContext().pathAsPointer().toString())
                : "";
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        return path.stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + clean(step.replace("~", "~0").replace("/", "~1")))
                .collect(Collectors.joining());
    }

    /** A field's name comes from outside and may hold what no reply can: controls and halves of surrogate pairs. */
    private static String clean(String name) {
        return name.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .limit(200)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
