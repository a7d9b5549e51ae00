package poa.rules.data;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import poa.rules.RuleSetException;

/** Binds one YAML file, strictly, and turns each fault into one with file and line. */
final class YamlReader {
    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // what is left out counts as null, too
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();

    YamlReader(String file) {
        this.file = file;
    }

    <T> YamlFile<T> read(String text, Class<T> type) {
        try (var tokens = tokens(text);
                var parser = tokens.asParserOnFirstToken()) {
            return new YamlFile<>(file, MAPPER.readValue(parser, type), lines);
        } catch (JsonMappingException e) {
            String pointer = e.getPath().stream().map(YamlReader::step).collect(Collectors.joining());
            throw new RuleSetException(file, YamlFile.line(lines, pointer), faultOf(e), e);
        } catch (JsonProcessingException e) {
            // Jackson's own location is that of the token before
            throw e.getCause() instanceof MarkedYAMLException yaml
                    ? new RuleSetException(file, yaml.getProblemMark().getLine() + 1, yaml.getProblem(), e)
                    : new RuleSetException(file, e.getLocation().getLineNr(), faultOf(e), e);
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private TokenBuffer tokens(String text) throws IOException {
        try (var parser = MAPPER.createParser(text)) {
            var tokens = new TokenBuffer(parser);
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                int line = parser.currentTokenLocation().getLineNr();
                if (!token.isStructEnd() && lines.putIfAbsent(pointer, line) != null && pointer.isEmpty()) {
                    throw new RuleSetException(file, line, "a second document begins");
                }
                tokens.copyCurrentEvent(parser);
            }
            if (lines.isEmpty()) {
                throw new RuleSetException(file, 1, "the file is empty");
            }
            return tokens;
        }
    }

    private static String step(JsonMappingException.Reference step) {
        String name = step.getFieldName();
        return "/"
                + (name == null
                        ? String.valueOf(step.getIndex())
                        : name.replace("~", "~0").replace("/", "~1"));
    }

    private static String faultOf(JsonProcessingException e) {
        if (e instanceof InvalidNullException absent) {
            return absent.getPropertyName().getSimpleName() + " is missing or empty";
        }
        return e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
    }
}
