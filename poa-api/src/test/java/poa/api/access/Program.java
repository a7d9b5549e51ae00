package poa.api.access;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import poa.api.Packaged;

/** The packaged program in a process of its own. */
final class Program {
    record Result(int code, String out, String log) {}

    private Program() {}

    static Process start(Path out, Path log, List<String> settings, String... arguments) throws IOException {
        var command = Packaged.command("512m", settings);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .directory(new File("target"))
                .start();
    }

    /** For as long as it takes; it must end by itself. */
    static Result run(Path folder, List<String> settings, String... arguments)
            throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var log = Files.createTempFile(folder, "log", "");
        var process = start(out, log, settings, arguments);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("The program did not end:\n" + Files.readString(out) + Files.readString(log));
        }
        return new Result(process.exitValue(), Files.readString(out), Files.readString(log));
    }
}
