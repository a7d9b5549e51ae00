package poa.api.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that outlived the process which had started it, since that was killed. */
final class Orphan {
    private Orphan() {}

    /** Ends the server that works on a folder, if there is one. The caller holds the folder, so it serves nobody. */
    static void stop(Path data, Duration patience) throws IOException {
        var server = find(data);
        if (server.isEmpty()) {
            return;
        }
        server.get().destroy();
        try {
            server.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IOException(fault);
        } catch (ExecutionException | TimeoutException fault) {
            throw new IOException("The database server of an earlier run does not end: process "
                    + server.get().pid());
        }
    }

    private static Optional<ProcessHandle> find(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        // a number in a file left by a machine that was switched off may be anybody's by now
        return ProcessHandle.of(pid).filter(process -> process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false));
    }
}
