package poa.rules.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import poa.rules.RuleSetException;

/**
 * The data files of a rule set, read into memory once: rules, lexicons, words, playbooks and scoring. Names are relative
 * and have forward slashes, such as {@code lexicons/threats.txt}.
 */
public final class DataFiles {
    private static final List<String> ROOTS =
            List.of("classifiers.bin", "lexicons", "notices", "playbooks", "rules", "scoring.yaml", "words");

    private final SortedMap<String, String> texts = new TreeMap<>();
    private final SortedMap<String, byte[]> numbers = new TreeMap<>();

    private DataFiles(Path root) throws IOException {
        for (String name : ROOTS) {
            Path top = root.resolve(name);
            if (Files.exists(top)) {
                try (var files = Files.walk(top)) {
                    for (Path file : files.filter(DataFiles::isData).toList()) {
                        String relative = root.relativize(file).toString().replace('\\', '/');
                        if (relative.endsWith(".bin")) {
                            numbers.put(relative, Files.readAllBytes(file));
                        } else {
                            texts.put(relative, decode(relative, Files.readAllBytes(file)));
                        }
                    }
                }
            }
        }
    }

    /** The files that are packaged with this module, whether it stands in a folder or in a jar. */
    public static DataFiles ofModule() {
        // a class of this module, since another module may have a resource of any other name
        String self = "/" + DataFiles.class.getName().replace('.', '/') + ".class";
        String url =
                Objects.requireNonNull(DataFiles.class.getResource(self), self).toString();
        String root = url.substring(0, url.length() - self.length());
        try {
            if (!root.startsWith("jar:")) {
                return new DataFiles(Path.of(URI.create(root + "/")));
            }
            // a class loader's own jar: URL may have a handler of its own, so the jar is opened as a file
            Path jar = Path.of(URI.create(root.substring("jar:".length(), root.lastIndexOf('!'))));
            try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                return new DataFiles(files.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files under a folder. */
    public static DataFiles in(Path root) {
        try {
            return new DataFiles(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files in a folder and the folders below it that end in a suffix, sorted; empty where there is no such folder. */
    public List<String> list(String folder, String suffix) {
        return texts.keySet().stream()
                .filter(name -> name.startsWith(folder + "/") && name.endsWith(suffix))
                .toList();
    }

    /** A file of numbers. */
    public InputStream binary(String file) {
        return new ByteArrayInputStream(Optional.ofNullable(numbers.get(file))
                .orElseThrow(() -> new RuleSetException(file, 1, "there is no such file")));
    }

    /** The whole text, with line feeds only. */
    public String text(String file) {
        return Optional.ofNullable(texts.get(file))
                .orElseThrow(() -> new RuleSetException(file, 1, "there is no such file"));
    }

    /** The lines; the first has index 0 and line number 1. */
    public List<String> lines(String file) {
        return text(file).lines().toList();
    }

    /** The lines that are neither blank nor a comment, without the blanks around them. */
    public List<DataLine> entries(String file) {
        List<String> lines = lines(file);
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(i -> new DataLine(file, i + 1, lines.get(i).strip()))
                .filter(line -> !line.text().isEmpty() && !line.text().startsWith("#"))
                .toList();
    }

    /**
     * Binds a YAML file to a record. Every component is required, unless it is annotated with
     * {@link com.fasterxml.jackson.annotation.JsonSetter}; a field that the record does not have is a fault.
     */
    public <T> YamlFile<T> yaml(String file, Class<T> type) {
        return new YamlReader(file).read(text(file), type);
    }

    /** {@code sha256:} and the hex digest of all names and contents. */
    public String digest() {
        SortedMap<String, byte[]> contents = new TreeMap<>(numbers);
        texts.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return Digest.of(contents);
    }

    /** The build puts classes made from the rules beside them. */
    private static boolean isData(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".class");
    }

    private static String decode(String file, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw new RuleSetException(file, line, "not UTF-8");
        }
        String read = text.toString().replace("\r\n", "\n");
        return read.startsWith("\uFEFF") ? read.substring(1) : read;
    }
}
