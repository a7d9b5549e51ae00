package poa.api.limits;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/** Bodies that no operation may take, whatever it reads. */
final class HostileBodies {
    private static final int FULL = 1_000_000;

    private HostileBodies() {}

    /** By what is the matter with them. */
    static Map<String, byte[]> all() {
        var bodies = new LinkedHashMap<String, byte[]>();
        text(bodies);
        bytes(bodies);
        large(bodies);
        return bodies;
    }

    private static void text(Map<String, byte[]> bodies) {
        List.of(
                        "",
                        " ",
                        "null",
                        "true",
                        "0",
                        "\"\"",
                        "[]",
                        "[{}]",
                        "{",
                        "}",
                        "[",
                        "]",
                        "{]",
                        "{\"",
                        "{\"a",
                        "{\"a\"",
                        "{\"a\":",
                        "{\"a\":}",
                        "{\"a\":1",
                        "{\"a\":1,",
                        "{\"a\":1,}",
                        "{,}",
                        "{a:1}",
                        "{'a':1}",
                        "{\"a\" 1}",
                        "{1:1}",
                        "{null:1}",
                        "{}{}",
                        "{} x",
                        "{}]",
                        "{},",
                        "/* */ {}",
                        "{} // x",
                        "# x\n{}",
                        "{\"a\":NaN}",
                        "{\"a\":Infinity}",
                        "{\"a\":+1}",
                        "{\"a\":01}",
                        "{\"a\":.5}",
                        "{\"a\":1.}",
                        "{\"a\":0x1}",
                        "{\"a\":1e}",
                        "{\"a\":1e999999}",
                        "{\"a\":-1e999999}",
                        "{\"a\":1e-999999999999}",
                        "{\"a\":nul}",
                        "{\"a\":True}",
                        "{\"a\":undefined}",
                        "{\"a\":\"\\x\"}",
                        "{\"a\":\"\\u12\"}",
                        "{\"a\":\"\\ud800\"}",
                        "{\"a\":\"\\udc00\\ud800\"}",
                        "{\"a\":\"\\u0000\"}",
                        "{\"\\u0000\":1}",
                        "{\"\\ud800\":1}",
                        "{\"a\":\"\n\"}",
                        "{\"a\":\"\u0001\"}",
                        "{\"a\":1,\"a\":1}",
                        "{\"__proto__\":{}}",
                        "{\"@class\":\"java.lang.Object\"}",
                        "{\"a\":\u00a01}",
                        "<a/>",
                        "a=1&b=2",
                        "--x\r\n\r\n--x--",
                        "%PDF-1.7",
                        "\u001f\u008b",
                        "PK\u0003\u0004")
                .forEach(body -> bodies.put("text " + body, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static void bytes(Map<String, byte[]> bodies) {
        List.of(
                        "ff",
                        "c080",
                        "c1a1",
                        "e08080",
                        "eda080",
                        "edbfbf",
                        "f0808080",
                        "f4908080",
                        "f8888080",
                        "80",
                        "c3",
                        "e282",
                        "00")
                .forEach(hex ->
                        bodies.put("bytes " + hex, joined("{\"a\":\"".getBytes(StandardCharsets.UTF_8), hex, "\"}")));
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)
                .forEach(charset -> bodies.put(charset.name(), "{\"a\":1}".getBytes(charset)));
        bodies.put("BOM", joined(new byte[0], "efbbbf", "{\"a\":1}"));
        bodies.put("two BOMs", joined(new byte[0], "efbbbfefbbbf", "{}"));
        bodies.put("NULs", new byte[1_000]);
    }

    private static void large(Map<String, byte[]> bodies) {
        for (int depth : new int[] {33, 10_000, 100_000}) {
            put(bodies, "arrays, deep " + depth, "[".repeat(depth) + "]".repeat(depth));
            put(bodies, "arrays without an end, deep " + depth, "{\"a\":" + "[".repeat(depth));
            put(bodies, "objects, deep " + depth, "{\"a\":".repeat(depth) + "1" + "}".repeat(depth));
        }
        put(bodies, "400 digits", "{\"a\":" + "9".repeat(400) + "}");
        put(bodies, "digits to the limit of the body", "{\"a\":" + "9".repeat(FULL) + "}");
        put(bodies, "fraction of 400 digits", "{\"a\":0." + "1".repeat(400) + "}");
        put(bodies, "string to the limit of the body", "{\"a\":\"" + "x".repeat(FULL) + "\"}");
        put(bodies, "name to the limit of the body", "{\"" + "x".repeat(FULL) + "\":1}");
        put(bodies, "escapes to the limit of the body", "{\"a\":\"" + "\\u0041".repeat(FULL / 6) + "\"}");
        put(bodies, "spaces to the limit of the body", " ".repeat(FULL));
        put(bodies, "100,000 names", object(IntStream.range(0, 100_000).mapToObj(i -> Integer.toString(i, 36))));
        // all with the same hash in Java
        put(bodies, "names that collide", object(IntStream.range(0, 1 << 15).mapToObj(HostileBodies::colliding)));
        put(bodies, "100,000 items", "{\"a\":" + items("0", 100_000) + "}");
        put(bodies, "a list of 100,000 objects", items("{}", 100_000));
    }

    static String items(String item, int count) {
        return "[" + (item + ",").repeat(count - 1) + item + "]";
    }

    private static String object(java.util.stream.Stream<String> names) {
        return names.map(name -> "\"" + name + "\":0").collect(Collectors.joining(",", "{", "}"));
    }

    private static String colliding(int number) {
        return IntStream.range(0, 15)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
    }

    static byte[] packed(String text) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return packed.toByteArray();
    }

    private static void put(Map<String, byte[]> bodies, String name, String body) {
        bodies.put(name, body.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] before, String hex, String after) {
        var joined = new ByteArrayOutputStream();
        joined.writeBytes(before);
        joined.writeBytes(HexFormat.of().parseHex(hex));
        joined.writeBytes(after.getBytes(StandardCharsets.UTF_8));
        return joined.toByteArray();
    }

    /** Some bytes of it are others, or its end is gone. */
    static byte[] damaged(byte[] whole, Random random) {
        var body = whole.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(body, random.nextInt(body.length)) : body;
    }

    /** Where the single values stand; of a list, those of its first item. */
    static List<JsonPointer> values(JsonNode node, JsonPointer at) {
        if (!node.isContainerNode()) {
            return List.of(at);
        }
        var found = new ArrayList<JsonPointer>();
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> found.addAll(values(field.getValue(), at.appendProperty(field.getKey()))));
        } else if (!node.isEmpty()) {
            found.addAll(values(node.get(0), at.appendIndex(0)));
        }
        return found;
    }

    /** The same with another value in one place, which need not be JSON. */
    static String with(JsonNode example, JsonPointer pointer, String value) {
        var changed = example.deepCopy();
        var parent = (ContainerNode<?>) changed.at(pointer.head());
        if (parent instanceof ArrayNode list) {
            list.setRawValue(0, new RawValue(value));
        } else {
            ((ObjectNode) parent).putRawValue(pointer.last().getMatchingProperty(), new RawValue(value));
        }
        return changed.toString();
    }
}
