package poa.rules.data;

import java.util.Map;
import poa.rules.RuleSetException;

/**
 * A YAML file and the lines that its values stand on.
 *
 * @param lines line of each value by JSON pointer (RFC 6901), such as {@code /examples/finds/0/text}
 */
public record YamlFile<T>(String file, T value, Map<String, Integer> lines) {
    public YamlFile {
        lines = Map.copyOf(lines);
    }

    /** The line of a value, or of the nearest thing around it that is in the file. */
    public int line(String pointer) {
        return line(lines, pointer);
    }

    /** A fault of the value at a pointer. */
    public RuleSetException fault(String pointer, String fault) {
        return new RuleSetException(file, line(pointer), fault);
    }

    static int line(Map<String, Integer> lines, String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            if (lines.containsKey(at)) {
                return lines.get(at);
            }
        }
        return lines.getOrDefault("", 1);
    }
}
