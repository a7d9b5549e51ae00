package poa.api.batches;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchResourceTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PATH = "/v1/assessment-batches";
    private static final String GOOD = draft("INAUTHENTIC", "We are sorry. On October 6 we refunded all four buyers.");

    private static final List<String> DRAFTS = List.of(
            GOOD,
            draft(
                    "COUNTERFEIT",
                    "Root cause\\n\\nOur supplier was not vetted.\\n\\nPrevention\\n\\nWe will be careful."),
            draft("INAUTHENTIC", "Reinstate us or we will see you in court. \\ud83d\\ude00 Z\u00fcrich"),
            "{\"suspension\":{\"notice\":\"We removed your listing since buyers complained that B07K2NQ4RT is not authentic.\"},"
                    + "\"draft\":{\"text\":\"Dear Amazon, we did not compare the seal.\"},\"asOf\":\"2026-10-09\"}",
            "{\"suspension\":{\"type\":\"LATE_SHIPMENT_RATE\",\"attempt\":2,\"priorDrafts\":[\"We will ship on time.\"]},"
                    + "\"draft\":{\"sections\":{\"rootCause\":\"We did not ship.\",\"prevention\":\"We will ship on time.\"}}}");

    @Test
    void draftsAreJudgedAsEachOneWouldBeAlone() throws IOException {
        // Given
        var alone = new ArrayList<JsonNode>();
        for (var draft : DRAFTS) {
            alone.add(MAPPER.readTree(given().contentType("application/json")
                    .body(draft)
                    .post("/v1/assessments")
                    .asString()));
        }

        // When
        var many = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            many.addAll(DRAFTS);
        }
        var answers = answers(post(String.join("\n", many).getBytes(StandardCharsets.UTF_8)));

        // Then
        assertThat(answers).hasSize(101);
        for (int i = 0; i < 100; i++) {
            var single = alone.get(i % DRAFTS.size());
            var answer = answers.get(i);
            assertThat(answer.path("line").asInt()).isEqualTo(i + 1);
            if (single.has("verdict")) {
                assertThat(answer.path("assessment")).isEqualTo(single);
                assertThat(answer.has("problem")).isFalse();
            } else {
                assertThat(answer.at("/problem/errors")).isEqualTo(single.path("errors"));
            }
        }
        assertThat(alone).filteredOn(one -> one.has("verdict")).hasSizeGreaterThan(3);
    }

    @Test
    void badLinesAreToldAndTheRestIsJudged() throws IOException {
        // Given
        var batch = new ByteArrayOutputStream();
        line(batch, GOOD);
        line(batch, "");
        line(batch, "{\"suspension\":");
        line(batch, draft("NO_SUCH_TYPE", "We are sorry."));
        line(batch, GOOD.replace("\"draft\"", "\"drafd\""));
        batch.writeBytes(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}', '\n'});
        line(batch, "x".repeat(1_048_577));
        line(batch, "null");
        line(batch, draft("INAUTHENTIC", ""));
        line(batch, "  \r");
        batch.writeBytes(GOOD.getBytes(StandardCharsets.UTF_8));

        // When
        var answers = answers(post(batch.toByteArray()));

        // Then
        assertThat(answers)
                .extracting(answer -> answer.path("line").asInt()
                        + " " + answer.at("/problem/status").asInt()
                        + " " + answer.at("/problem/errors/0/pointer").asText("-"))
                .containsExactly(
                        "1 0 -",
                        "3 400 /suspension",
                        "4 422 /suspension/type",
                        "5 400 /drafd",
                        "6 400 ",
                        "7 413 -",
                        "8 400 ",
                        "9 422 /draft/text",
                        "11 0 -",
                        "0 0 -");
        assertThat(answers.get(9).toString()).isEqualTo("{\"end\":{\"lines\":9,\"assessed\":2,\"refused\":7}}");
        assertThat(answers.get(2).at("/problem/type").asText()).isEqualTo("urn:poa:problem:invalid-input");
    }

    @Test
    void answersComeWhileTheRequestIsStillSent() throws IOException {
        try (var talk = new Talk()) {
            assertThat(talk.head())
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("Content-Type: application/x-ndjson");
            for (int i = 1; i <= 3; i++) {
                talk.send(GOOD);
                assertThat(talk.answer()).startsWith("{\"line\":" + i + ",\"assessment\":{");
            }
            talk.end();
            assertThat(talk.answer()).isEqualTo("{\"end\":{\"lines\":3,\"assessed\":3,\"refused\":0}}");
            assertThat(talk.answer()).isNull();
        }
    }

    @Test
    void batchIsLargerThanAnyBody() throws IOException {
        // Given 12 MiB
        var batch = (GOOD + "\n" + "\n".repeat(12 * 1_048_576) + GOOD).getBytes(StandardCharsets.UTF_8);

        var answers = answers(post(batch));

        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 12 * 1_048_576 + 2, 0);
    }

    @Test
    void batchOfNoLinesEndsAtOnce() throws IOException {
        assertThat(answers(post(new byte[0])).toString())
                .isEqualTo("[{\"end\":{\"lines\":0,\"assessed\":0,\"refused\":0}}]");
    }

    @Test
    void requestThatIsNoBatchIsRefused() {
        given().header("Content-Type", "application/json")
                .body(GOOD)
                .post(PATH)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        given().post(PATH).then().statusCode(415).contentType("application/problem+json");
        given().header("Content-Type", "application/x-ndjson")
                .accept("application/json")
                .body(GOOD.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", "gzip")
                .body(GOOD.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(415)
                .body("type", equalTo("urn:poa:problem:unsupported-media-type"));
        given().get(PATH).then().statusCode(405).header("Allow", equalTo("OPTIONS, POST"));
    }

    private static Response post(byte[] batch) {
        return given().header("Content-Type", "application/x-ndjson")
                .body(batch)
                .post(PATH);
    }

    private static List<JsonNode> answers(Response reply) throws IOException {
        assertThat(reply.statusCode()).isEqualTo(200);
        var answers = new ArrayList<JsonNode>();
        for (var line :
                new String(reply.asByteArray(), StandardCharsets.UTF_8).lines().toList()) {
            answers.add(MAPPER.readTree(line));
        }
        return answers;
    }

    private static void line(ByteArrayOutputStream batch, String text) {
        batch.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String draft(String type, String text) {
        return "{\"suspension\":{\"type\":\"%s\"},\"draft\":{\"text\":\"%s\"}}".formatted(type, text);
    }
}
