package poa.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files are found in {@code target/classes} and in a jar. */
class ModuleFilesTest {
    @TempDir
    Path folder;

    @Test
    void jarHasTheSameFilesAsTheFolder() throws Exception {
        Path jar = folder.resolve("with blank+plus.jar");
        pack(Path.of("target/classes"), Files.newOutputStream(jar));

        Object digest;
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Class<?> packaged = loader.loadClass(DataFiles.class.getName());
            Object files = packaged.getMethod("ofModule").invoke(null);
            digest = packaged.getMethod("digest").invoke(files);
        }

        assertThat(DataFiles.ofModule().list("playbooks", ".yaml")).isNotEmpty();
        assertThat(digest).isEqualTo(DataFiles.ofModule().digest());
    }

    private static void pack(Path root, OutputStream out) throws IOException {
        try (var jar = new JarOutputStream(out);
                var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, jar);
            }
        }
    }
}
