package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What other sites' pages, and proxies, make of the service. */
@QuarkusTest
@TestProfile(KeysRequired.class)
class BrowserTest {

    @Test
    void pageOfTheNamedOriginMayRead() {
        Keys.with(KeysRequired.FIRST_KEY)
                .header("Origin", KeysRequired.ORIGIN)
                .get("/v1/agency")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(KeysRequired.ORIGIN))
                .header("Access-Control-Allow-Credentials", equalTo("false"));
    }

    @Test
    void preflightNeedsNoKey() {
        given().header("Origin", KeysRequired.ORIGIN)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .options("/v1/assessments")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(KeysRequired.ORIGIN));
    }

    @Test
    void pageOfAnotherOriginMayNot() {
        Keys.with(KeysRequired.FIRST_KEY)
                .header("Origin", "https://evil.example")
                .get("/v1/agency")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void refusalNeedsNoLoopbackNameOnceThereAreKeys() {
        Keys.with(KeysRequired.FIRST_KEY)
                .header("Host", "poa.example")
                .get("/v1/agency")
                .then()
                .statusCode(200);
    }

    @Test
    void trustedProxyTellsThatItsCallerCameByTls() throws IOException {
        assertThat(throughProxy("127.0.0.1")).contains("200 OK", "Strict-Transport-Security: max-age=31536000");
    }

    @Test
    void nobodyElseIsBelieved() throws IOException {
        assertThat(throughProxy("127.0.0.2")).contains("200 OK").doesNotContain("Strict-Transport-Security");
    }

    private static String throughProxy(String address) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), RestAssured.port, InetAddress.getByName(address), 0)) {
            var request = """
                    GET /q/health/live HTTP/1.1
                    Host: poa.example
                    X-Forwarded-Proto: https
                    X-Forwarded-For: 203.0.113.9
                    Connection: close

                    """.replace("\n", "\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
