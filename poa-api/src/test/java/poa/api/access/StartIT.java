package poa.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the service as it is shipped starts, and when it does not. */
class StartIT {
    private static final String PASSWORD = "of-a-test";

    @TempDir
    Path folder;

    private String data;

    @BeforeEach
    void data() {
        data = "poa.data-dir=" + folder.resolve("data");
    }

    @Test
    void openToTheNetworkItDoesNotStart() throws Exception {
        for (var setting : List.of("quarkus.http.host=0.0.0.0", "poa.access.required=true")) {
            var result = Program.run(folder, List.of(data, setting));

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.out() + result.log())
                    .contains("create-key", "POA_ACCESS_FIRST_KEY", "QUARKUS_OIDC_TENANT_ENABLED", "QUARKUS_HTTP_HOST")
                    .doesNotContain("\tat ", "Listening on");
        }
    }

    @Test
    void keyMadeAtTheCommandLineOpensTheServiceByTls() throws Exception {
        var made =
                Program.run(folder, List.of(data), "create-key", "--agency", "Leeds", "--scopes", "admin,cases:read");
        assertThat(made.code()).isZero();
        var key = made.out().strip();
        assertThat(KeyText.read(key)).as(made.out()).isPresent();
        assertThat(made.log()).doesNotContain(key);
        assertThat(Program.run(folder, List.of(data), "create-key", "--agency", "Leeds", "--scopes", "root")
                        .code())
                .isEqualTo(2);

        var store = keyStore();
        int port = freePort();
        var log = folder.resolve("log");
        var service = Program.start(
                log,
                folder.resolve("errors"),
                List.of(
                        data,
                        "quarkus.http.host=0.0.0.0",
                        "quarkus.http.ssl-port=" + port,
                        "quarkus.http.insecure-requests=disabled",
                        "quarkus.http.ssl.certificate.key-store-file=" + store,
                        "quarkus.http.ssl.certificate.key-store-password=" + PASSWORD,
                        "quarkus.log.console.json.enabled=true"));
        try {
            var client = HttpClient.newBuilder().sslContext(trusting(store)).build();
            var address = "https://localhost:" + port;
            awaitReady(client, address, service, log);

            var agency = get(client, address + "/v1/agency", key);
            assertThat(agency.statusCode()).isEqualTo(200);
            assertThat(agency.body()).contains("\"name\":\"Leeds\"");
            assertThat(agency.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(get(client, address + "/v1/agency", null).statusCode()).isEqualTo(401);
            assertThat(get(client, address + "/v1/assessments", key).statusCode())
                    .isEqualTo(405);
            aRoleThatSeesEverythingIsRefused();
        } finally {
            service.destroy();
            service.waitFor();
        }

        var mapper = new ObjectMapper();
        assertThat(Files.readAllLines(log)).isNotEmpty().allSatisfy(line -> assertThat(
                        mapper.readTree(line).has("timestamp"))
                .isTrue());
        assertThat(Files.readString(log)).doesNotContain(key);
    }

    private void aRoleThatSeesEverythingIsRefused() throws IOException, InterruptedException {
        var port = Files.readAllLines(folder.resolve("data/postgresql/postmaster.pid"))
                .get(3);
        var result = Program.run(
                folder,
                List.of(
                        "quarkus.datasource.jdbc.url=jdbc:postgresql://127.0.0.1:" + port + "/poa",
                        "quarkus.datasource.username=postgres",
                        "quarkus.flyway.migrate-at-start=false"));

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out() + result.log())
                .contains("postgres passes over row security", "QUARKUS_DATASOURCE_USERNAME")
                .doesNotContain("\tat ", "Listening on");
    }

    private Path keyStore() throws IOException, InterruptedException {
        var store = folder.resolve("tls.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "poa",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private static SSLContext trusting(Path store) throws IOException, GeneralSecurityException {
        var own = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("poa", own.getCertificate("poa"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static void awaitReady(HttpClient client, String address, Process service, Path log)
            throws IOException, InterruptedException {
        var end = Instant.now().plus(Duration.ofMinutes(3));
        while (Instant.now().isBefore(end) && service.isAlive()) {
            try {
                if (get(client, address + "/q/health/ready", null).statusCode() == 200) {
                    return;
                }
            } catch (IOException notListeningYet) {
                // asked again below
            }
            Thread.sleep(100);
        }
        throw new IOException("The service did not start:\n" + Files.readString(log));
    }

    private static HttpResponse<String> get(HttpClient client, String address, String key)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address));
        Optional.ofNullable(key).ifPresent(one -> request.header("Authorization", "Bearer " + one));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
