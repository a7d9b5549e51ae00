package poa.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a test starts what is shipped. */
public final class Packaged {
    private Packaged() {}

    /**
     * The first compiler alone: most of what such a process does in a test is to start, which takes half the time without the
     * second one.
     *
     * @param memory of the heap, as in {@code 256m}
     * @param settings as in {@code poa.data-dir=...}; the last of a name counts
     */
    public static List<String> command(String memory, List<String> settings) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + memory,
                "-XX:TieredStopAtLevel=1"));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-jar", System.getProperty("poa.application")));
        return command;
    }
}
