package poa.api.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A PostgreSQL of this process's own, for whoever names no server. It listens on the loopback address alone; its folder
 * survives restarts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATABASE = "poa";
    private static final String USER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final FileChannel lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts the server on a folder, making both where they are not there.
     *
     * @throws IllegalStateException where another process works on the folder
     */
    public static EmbeddedDatabase start(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            var data = folder.resolve("postgresql").toAbsolutePath();
            Orphan.stop(data, PATIENCE);
            var server = server(data);
            createDatabase(server);
            return new EmbeddedDatabase(lock, server);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Where it listens, with the name of the role that owns all. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s?user=%s".formatted(server.getPort(), DATABASE, USER);
    }

    @Override
    public void close() {
        try (lock) {
            server.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The system lets go of the lock when the process ends, however it ends. */
    private static FileChannel lock(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // by this very process, told below as any other
        }
        channel.close();
        throw new IllegalStateException("Another process works on the data folder " + folder.toAbsolutePath());
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(PATIENCE)
                // the library is made for tests and trades safety for speed; what is acknowledged here must be on disk
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                // statements hold names and drafts: no log is to have them
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .start();
    }

    private static void createDatabase(EmbeddedPostgres server) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }
}
