package poa.api.access;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** An identity provider as far as a service that checks its tokens sees it: a discovery document and its public key. */
public class Issuer implements QuarkusTestResourceLifecycleManager {
    static final String KEY_ID = "one";
    static final String PRIVATE_KEY = "test.issuer.private-key";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var key = RsaJwkGenerator.generateJwk(2_048);
            key.setKeyId(KEY_ID);
            key.setAlgorithm("RS256");
            key.setUse("sig");
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            serve("/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "authorization_endpoint": "%1$s/authorize",
                     "token_endpoint": "%1$s/token", "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(address));
            serve("/keys", "{\"keys\": [" + key.toJson(OutputControlLevel.PUBLIC_ONLY) + "]}");
            server.start();
            return Map.of("quarkus.oidc.auth-server-url", address, PRIVATE_KEY, encoded(key.getPrivateKey()));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (JoseException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void serve(String path, String json) {
        server.createContext(path, exchange -> {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String encoded(PrivateKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
