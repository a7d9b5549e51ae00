package poa.api.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poa.api.batches.Talk;

@QuarkusTest
@TestProfile(TightLimits.class)
class BatchLimitsTest {
    private static final String KEY = "Authorization: Bearer " + TightLimits.KEY;
    private static final String DRAFT =
            "{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"Dear Amazon, we are sorry.\"}}";

    private final HandClock clock;
    private final Gate gate;

    BatchLimitsTest(HandClock clock, Gate gate) {
        this.clock = clock;
        this.gate = gate;
    }

    @BeforeEach
    void nobodyCameForAnHour() {
        clock.pass(Duration.ofHours(1));
    }

    @Test
    void batchCountsOnceAndWaitsForItsPlaceInsteadOfFailing() throws Exception {
        gate.enterInTime();
        try (var talk = new Talk(KEY)) {
            assertThat(talk.head()).containsIgnoringCase("RateLimit: \"default\";r=2;t=10");
            for (int i = 0; i < 2 * TightLimits.BURST; i++) {
                talk.send(DRAFT);
            }
            talk.end();
            while (gate.waitingInTime() == 0) {
                Thread.onSpinWait();
            }

            gate.leaveInTime();

            for (int i = 1; i <= 2 * TightLimits.BURST; i++) {
                assertThat(talk.answer()).startsWith("{\"line\":" + i + ",\"assessment\":");
            }
            assertThat(talk.answer()).startsWith("{\"end\":");
        }
    }

    @Test
    void oneBatchMoreIsSentAwayUntilTheFirstIsOver() throws Exception {
        // Given one that waits for the service, and not for its caller, so that it is not cut off
        gate.enterInTime();
        try (var first = new Talk(KEY)) {
            first.send(DRAFT);
            while (gate.waitingInTime() == 0) {
                Thread.onSpinWait();
            }
            second(503);
            // the caller is gone
        } finally {
            gate.leaveInTime();
        }
        clock.pass(Duration.ofHours(1));
        var status = 0;
        while (status != 200) {
            clock.pass(Duration.ofMinutes(1));
            status = second();
        }
        assertThat(status).isEqualTo(200);
    }

    @Test
    void writerWhoFallsSilentIsToldWhereAndCutOff() throws IOException {
        try (var talk = new Talk(KEY)) {
            assertThat(talk.head()).startsWith("HTTP/1.1 200");
            talk.send(DRAFT);
            assertThat(talk.answer()).startsWith("{\"line\":1,\"assessment\":");

            assertThat(talk.answer()).startsWith("{\"line\":2,\"problem\":{").contains("\"status\":408");
            assertThat(talk.answer()).isNull();
            assertThat(talk.isClosedByTheOther()).isTrue();
        }
        second(200);
    }

    @Test
    void readerWhoTakesNothingIsCutOff() throws IOException {
        // Given answers that soon fill what neither side counts: the buffers of the system
        var brands = ("\"" + "x".repeat(100) + "\",").repeat(900);
        var draft = DRAFT.replace("{\"type\"", "{\"brands\":[" + brands + "\"y\"],\"type\"");
        try (var talk = new Talk(KEY)) {
            // Then
            assertThatThrownBy(() -> {
                        while (true) {
                            talk.send(draft);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("Socket closed");
        }
        second(200);
    }

    private static void second(int expected) {
        assertThat(second()).isEqualTo(expected);
    }

    private static int second() {
        var reply = given().header("Authorization", "Bearer " + TightLimits.KEY)
                .header("Content-Type", "application/x-ndjson")
                .body(DRAFT.getBytes(StandardCharsets.UTF_8))
                .post("/v1/assessment-batches");
        if (reply.statusCode() == 503) {
            reply.then()
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:poa:problem:unavailable"))
                    .header("Retry-After", equalTo("1"));
        }
        return reply.statusCode();
    }
}
