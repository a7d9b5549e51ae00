package poa.api.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TightLimits.class)
class LimitsTest {
    private static final String RULES = "/v1/rules?limit=1";
    private static final String ASSESSMENT =
            "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"Dear Amazon, we are sorry.\"}}";
    private static final String NOTICE = "{\"text\":\"Hello, we have removed your listing.\"}";

    private final HandClock clock;
    private final Gate gate;
    private final MeterRegistry meters;

    LimitsTest(HandClock clock, Gate gate, MeterRegistry meters) {
        this.clock = clock;
        this.gate = gate;
        this.meters = meters;
    }

    @BeforeEach
    void nobodyCameForAnHour() {
        clock.pass(Duration.ofHours(1));
    }

    @Test
    void callerMayComeSoOftenAndIsToldWhatIsLeft() {
        get(TightLimits.KEY)
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"default\";q=3;w=30"))
                .header("RateLimit", equalTo("\"default\";r=2;t=10"));
        get(TightLimits.KEY).then().header("RateLimit", equalTo("\"default\";r=1;t=20"));
        get(TightLimits.KEY).then().statusCode(200).header("RateLimit", equalTo("\"default\";r=0;t=30"));

        tooMany(get(TightLimits.KEY), "10").header("RateLimit", equalTo("\"default\";r=0;t=30"));

        clock.pass(Duration.ofSeconds(4));
        tooMany(get(TightLimits.KEY), "6");
        clock.pass(Duration.ofSeconds(6));
        get(TightLimits.KEY).then().statusCode(200);
        tooMany(get(TightLimits.KEY), "10");
    }

    @Test
    void replyThatIsAnErrorCountsToo() {
        given().header("Authorization", "Bearer " + TightLimits.KEY)
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("RateLimit", equalTo("\"default\";r=2;t=10"));
    }

    @Test
    void callerWithoutAKeyIsToldToShowOne() {
        for (int i = 0; i <= TightLimits.BAD_KEYS; i++) {
            given().get(RULES).then().statusCode(401).header("RateLimit", nullValue());
        }
    }

    @Test
    void addressThatTriesKeysIsTurnedAwayButWhoCameInBefore() {
        get(TightLimits.KEY).then().statusCode(200);
        for (int i = 0; i < TightLimits.BAD_KEYS; i++) {
            get("poa_guess" + i).then().statusCode(401);
        }

        tooMany(get("poa_guess"), "12");
        tooMany(get("eyJhbGciOiJub25lIn0.e30."), "12");
        get(TightLimits.KEY).then().statusCode(200);

        clock.pass(Duration.ofSeconds(12));
        get("poa_guess").then().statusCode(401);
        tooMany(get("poa_guess"), "12");
    }

    @Test
    void surplusOfDraftsIsSentAwayAndAllIsAsBeforeAfterwards() throws InterruptedException {
        assertThat(gate.enter()).isTrue();
        try {
            busy(post("/v1/assessments", ASSESSMENT));
            busy(post("/v1/notices/parse", NOTICE));
            // what reads no draft goes on
            get(TightLimits.KEY).then().statusCode(200);
        } finally {
            gate.leave();
        }

        clock.pass(Duration.ofHours(1));
        post("/v1/assessments", ASSESSMENT).then().statusCode(200);
        post("/v1/notices/parse", NOTICE).then().statusCode(200);
    }

    @Test
    void whoIsTurnedAwayIsCountedByTheLimitThatHeMet() throws InterruptedException {
        // Given
        double busy = refused("gate");
        double tooOften = refused("rate");
        double badKeys = refused("bad-keys");
        assertThat(gate.enter()).isTrue();

        // When
        try {
            assertThat(meters.get("poa.gate.inside").gauge().value()).isEqualTo(1);
            busy(post("/v1/assessments", ASSESSMENT));
        } finally {
            gate.leave();
        }
        get(TightLimits.KEY);
        get(TightLimits.KEY);
        tooMany(get(TightLimits.KEY), "10");
        for (int i = 0; i < TightLimits.BAD_KEYS; i++) {
            get("poa_guess" + i).then().statusCode(401);
        }
        tooMany(get("poa_guess"), "12");

        // Then
        assertThat(refused("gate")).isEqualTo(busy + 1);
        assertThat(refused("rate")).isEqualTo(tooOften + 1);
        assertThat(refused("bad-keys")).isEqualTo(badKeys + 1);
        assertThat(meters.get("poa.gate.inside").gauge().value()).isZero();
    }

    @Test
    void draftsAndNoticesOfCasesPassTheSameGate() throws InterruptedException {
        var path = post("/v1/cases", "{}").then().statusCode(201).extract().header("Location");
        var inside = URI.create(path).getPath();
        assertThat(gate.enter()).isTrue();
        try {
            busy(post(inside + "/notices", NOTICE));
            busy(post(inside + "/drafts", "{\"draft\":{\"text\":\"Dear Amazon\"}}"));
        } finally {
            gate.leave();
        }
    }

    @Test
    void replyThatDoesNotComeInTimeIsUnavailable() {
        try {
            double before = refused("deadline");
            busy(given().get(SlowResource.PATH)).header("Connection", equalTo("close"));
            assertThat(refused("deadline")).isEqualTo(before + 1);
        } finally {
            SlowResource.ENOUGH.countDown();
        }

        given().get(SlowResource.PATH).then().statusCode(200).body(equalTo("done"));
    }

    @Test
    void bodyThatComesDropByDropIsCutOff() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            // a guard: it ends when the service closes
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST /v1/assessments HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                    + "Authorization: Bearer " + TightLimits.KEY
                                    + "\r\nContent-Length: 1000\r\n\r\n{\"sus")
                            .getBytes(StandardCharsets.US_ASCII));

            var reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(reply).startsWith("HTTP/1.1 503").contains("urn:poa:problem:unavailable");
        }
        get(TightLimits.KEY).then().statusCode(200);
    }

    private double refused(String limit) {
        return meters.get("poa.refused").tag("limit", limit).counter().count();
    }

    private static Response get(String key) {
        return given().header("Authorization", "Bearer " + key).get(RULES);
    }

    private static Response post(String path, String body) {
        return given().header("Authorization", "Bearer " + TightLimits.KEY)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static ValidatableResponse tooMany(Response reply, String seconds) {
        return problem(reply, 429, "too-many-requests").header("Retry-After", equalTo(seconds));
    }

    private static ValidatableResponse busy(Response reply) {
        return problem(reply, 503, "unavailable").header("Retry-After", equalTo("1"));
    }

    private static ValidatableResponse problem(Response reply, int status, String type) {
        return reply.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:poa:problem:" + type));
    }
}
