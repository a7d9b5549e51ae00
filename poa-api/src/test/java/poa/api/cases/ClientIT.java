package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java client that is generated from the document compiles, and speaks with the packaged service. */
class ClientIT {
    private static final Path GENERATED = Path.of("target/clients/java/src/main/java");
    private static final Path WRITER = Path.of("src/test/resources/clients/Writer.java");

    @Test
    void generatedClientJudgesADraftAndKeepsItInACase(@TempDir Path folder) throws Exception {
        // Given
        var classes = folder.resolve("classes");
        compile(classes);

        try (var service = Service.start(
                folder.resolve("service.log"),
                "poa.data-dir=" + folder.resolve("data").toAbsolutePath())) {
            // When
            var said = folder.resolve("said.txt");
            var program = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            classes + File.pathSeparator + System.getProperty("java.class.path"),
                            "Writer",
                            service.address())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();

            // Then
            assertThat(program.waitFor()).as(Files.readString(said)).isZero();
        }
    }

    private static void compile(Path classes) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var generated = Files.walk(GENERATED)) {
            List<Path> sources = new ArrayList<>(
                    generated.filter(path -> path.toString().endsWith(".java")).toList());
            assertThat(sources).hasSizeGreaterThan(50);
            sources.add(WRITER);
            var said = new StringWriter();
            var options = List.of("-d", classes.toString(), "-proc:none", "-nowarn", "--release", "17");
            assertThat(compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }
}
