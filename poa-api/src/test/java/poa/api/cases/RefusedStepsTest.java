package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import poa.api.OwnerDatabase;

/** What a case does not take, and what is told of it. */
@QuarkusTest
class RefusedStepsTest {
    private final DataSource database = OwnerDatabase.get();

    @Test
    void closedCaseTakesNothing() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        Agent.patch(path, Map.of("closed", true)).then().statusCode(200);

        for (var step : List.of(
                Agent.addDraft(path, Agent.DRAFT), Agent.addNotice(path, Agent.NOTICE), Agent.submit(path, 1))) {
            conflict(step, "closed");
        }
        Agent.patch(path, Map.of("closed", false)).then().statusCode(200).body("status", equalTo("DRAFTING"));
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
    }

    @Test
    void draftNeedsATypeToBeJudgedBy() {
        conflict(Agent.addDraft(Agent.created(Agent.open(Map.of())), Agent.DRAFT), "type is not known");
    }

    @Test
    void submissionNeedsADraftAndAnAnswerToTheLastOne() {
        var path = Agent.openCase();
        conflict(Agent.submit(path, 1), "no draft");
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        invalid(Agent.submit(path, 2), "/draft");
        Agent.submit(path, 1).then().statusCode(201);

        conflict(Agent.submit(path, 1), "Attempt 1 has no outcome yet");
    }

    @Test
    void nothingIsAppealedOnceReinstated() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        Agent.submit(path, 1).then().statusCode(201);
        Agent.patch(path + "/submissions/1", Map.of("outcome", "REINSTATED"))
                .then()
                .statusCode(200);

        conflict(Agent.addDraft(path, Agent.DRAFT), "reinstated");
        conflict(Agent.submit(path, 1), "reinstated");
    }

    @Test
    void earlierSubmissionIsSettled() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        Agent.submit(path, 1).then().statusCode(201);
        Agent.patch(path + "/submissions/1", Map.of("outcome", "DENIED")).then().statusCode(200);
        Agent.submit(path, 1).then().statusCode(201);

        conflict(Agent.patch(path + "/submissions/1", Map.of("outcome", "REINSTATED")), "settled");
    }

    @Test
    void externalIdIsUnique() {
        var path = Agent.created(Agent.open(Map.of("externalId", "crm-unique")));

        conflict(Agent.open(Map.of("externalId", "crm-unique")), "externalId");
        conflict(Agent.patch(Agent.openCase(), Map.of("externalId", "crm-unique")), "externalId");
        Agent.patch(path, Map.of("externalId", "crm-unique")).then().statusCode(200);
    }

    @Test
    void changeNeedsTheEtagOfWhatWasRead() {
        var path = Agent.openCase();
        var read = Agent.etag(path);

        problem(Agent.json(Map.of("clientName", "A")).patch(path), 428, "precondition-required");
        problem(given().delete(path), 428, "precondition-required");
        Agent.json(Map.of("clientName", "A"))
                .header("If-Match", read)
                .patch(path)
                .then()
                .statusCode(200);
        problem(Agent.json(Map.of("clientName", "B")).header("If-Match", read).patch(path), 412, "precondition-failed");
        problem(given().header("If-Match", read).delete(path), 412, "precondition-failed");
        given().get(path).then().body("clientName", equalTo("A"));
        given().header("If-None-Match", Agent.etag(path)).get(path).then().statusCode(304);
    }

    @Test
    void draftIsTooLong() {
        var path = Agent.openCase();

        Agent.addDraft(path, "We check. ".repeat(5_000)).then().statusCode(201);
        invalid(Agent.addDraft(path, "We check. ".repeat(5_000) + "!"), "/draft/text");
        given().get(path).then().body("drafts", equalTo(1));
    }

    @Test
    void outcomeFitsTheSubmission() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        Agent.json(Map.of("draft", 1, "submittedOn", "2026-11-10"))
                .post(path + "/submissions")
                .then()
                .statusCode(201);
        var submission = path + "/submissions/1";

        invalid(Agent.patch(submission, Map.of("reply", "Thank you for your message.")), "/outcome");
        invalid(Agent.patch(submission, Map.of("outcome", "DENIED", "outcomeOn", "2026-11-09")), "/outcomeOn");
        invalid(Agent.patch(submission, Map.of("outcome", "DENIED", "outcomeOn", "2027-01-01")), "/outcomeOn");
        invalid(Agent.patch(submission, Map.of("outcomeOn", "2026-11-11")), "/outcomeOn");
        invalid(
                Agent.json(Map.of("draft", 1, "submittedOn", "2027-01-01")).post(path + "/submissions"),
                "/submittedOn");
        given().get(submission).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"clientName\": \"\"} | 422 | /clientName",
                "{\"clientName\": \" \"} | 422 | /clientName",
                "{\"externalId\": \"\\u0000\"} | 400 | /externalId",
                "{\"status\": \"CLOSED\"} | 400 | /status",
                "{\"suspension\": {\"type\": \"NOPE\"}} | 422 | /suspension/type",
                "{\"suspension\": {\"marketplace\": \"XX\"}} | 422 | /suspension/marketplace",
                "{\"suspension\": {\"noticeDate\": \"2026-02-30\"}} | 400 | /suspension/noticeDate",
                "{\"suspension\": {\"scope\": \"ALL\"}} | 400 | /suspension/scope",
                "{\"suspension\": []} | 400 | /suspension",
                "{\"closed\": \"yes\"} | 400 | /closed"
            })
    void fieldIsBad(String body, int status, String pointer) {
        var path = Agent.openCase();

        Agent.json(body).post("/v1/cases").then().statusCode(status).body("errors[0].pointer", equalTo(pointer));
        Agent.json(body)
                .header("If-Match", "*")
                .patch(path)
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "\"x\""})
    void changeIsNoObject(String body) {
        problem(Agent.json(body).header("If-Match", "*").patch(Agent.openCase()), 400, "malformed-body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/cases/nope",
                "/v1/cases/1-1-1-1-1",
                "/v1/cases/01932b5c-7a10-7cde-8f01-23456789abcd",
                "/v1/cases/01932b5c-7a10-7cde-8f01-23456789abcd/notices",
                "/v1/cases/01932b5c-7a10-7cde-8f01-23456789abcd/drafts/1",
                "/v1/cases/01932b5c-7a10-7cde-8f01-23456789abcd/submissions/99999999999"
            })
    void nothingIsThere(String path) {
        problem(given().get(path), 404, "not-found");
    }

    @Test
    void anotherAgencysCaseIsNotThere() throws SQLException {
        var own = Agent.created(
                Agent.open(Map.of("clientName", "Secretive Ltd", "suspension", Map.of("type", "INAUTHENTIC"))));
        Agent.addNotice(own, Agent.NOTICE).then().statusCode(201);
        Agent.addDraft(own, Agent.DRAFT).then().statusCode(201);
        Agent.submit(own, 1).then().statusCode(201);
        var other = OtherAgency.copy(database, own);

        for (var below : List.of(
                "",
                "/notices",
                "/notices/1",
                "/drafts",
                "/drafts/1",
                "/drafts/1/assessment",
                "/submissions",
                "/submissions/1")) {
            given().get(own + below).then().statusCode(200);
            problem(given().get(other + below), 404, "not-found");
        }
        problem(Agent.addDraft(other, Agent.DRAFT), 404, "not-found");
        problem(Agent.addNotice(other, Agent.NOTICE), 404, "not-found");
        problem(Agent.submit(other, 1), 404, "not-found");
        problem(Agent.json(Map.of()).header("If-Match", "*").patch(other), 404, "not-found");
        problem(Agent.json(Map.of()).header("If-Match", "*").patch(other + "/submissions/1"), 404, "not-found");
        problem(given().header("If-Match", "*").delete(other), 404, "not-found");
        given().get("/v1/cases?client=secretive").then().body("items.size()", equalTo(1));
        assertThat(given().get("/v1/export").asString()).doesNotContain(other.substring("/v1/cases/".length()));
        given().get("/v1/audit-events?caseId=" + other.substring("/v1/cases/".length()))
                .then()
                .body("items", empty());
    }

    private static void conflict(Response reply, String reason) {
        problem(reply, 409, "conflict").then().body("detail", containsString(reason));
    }

    private static void invalid(Response reply, String pointer) {
        problem(reply, 422, "invalid-input").then().body("errors[0].pointer", equalTo(pointer));
    }

    private static Response problem(Response reply, int status, String type) {
        reply.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:poa:problem:" + type));
        return reply;
    }
}
