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
import java.util.Map;

/**
 * A PostgreSQL of this process's own, for whoever names no server. It listens on the loopback address alone; its folder
 * survives restarts.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String DATABASE = "poa";
    private static final String OWNER = "postgres";
    private static final String APP_ROLE = "poa_app";
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
            create(server, "pg_database where datname", DATABASE, "create database " + DATABASE);
            create(server, "pg_roles where rolname", APP_ROLE, "create role " + APP_ROLE + " login");
            return new EmbeddedDatabase(lock, server);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Where it listens, without a role. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), DATABASE);
    }

    /**
     * What the service is to know of it. Migrations run as the role that owns all, requests as one that owns nothing; no
     * role has a password, but the framework wants to be told one.
     */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcUrl(),
                "quarkus.datasource.username",
                APP_ROLE,
                "quarkus.flyway.username",
                OWNER,
                "quarkus.flyway.password",
                "none");
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

    private static void create(EmbeddedPostgres server, String where, String name, String sql) throws IOException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select from %s = '%s'".formatted(where, name))) {
            if (!found.next()) {
                statement.execute(sql);
            }
        } catch (SQLException fault) {
            throw new IOException(fault);
        }
    }
}
