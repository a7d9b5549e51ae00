package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LifeOfACaseTest {

    @Test
    void fromNoticeToReinstatement() {
        var path = Agent.created(Agent.open(Map.of("externalId", "crm-life", "clientName", "Northvale Outdoor Ltd")));
        assertThat(Agent.status(path)).isEqualTo("OPEN");

        Agent.json(Map.of("text", Agent.NOTICE, "receivedOn", "2026-11-02"))
                .post(path + "/notices")
                .then()
                .statusCode(201)
                .header("Location", path + "/notices/1")
                .body("number", equalTo(1))
                .body("kind", equalTo("SUSPENSION"))
                .body("reading.suspension.type", equalTo("INAUTHENTIC"))
                .body("answerBy", equalTo("2026-11-19"));
        given().get(path)
                .then()
                .body("type", equalTo("INAUTHENTIC"))
                .body("deadline", equalTo("2026-11-19"))
                .body("notices", equalTo(1))
                .body("status", equalTo("OPEN"));

        Agent.addDraft(path, Agent.DRAFT)
                .then()
                .statusCode(201)
                .header("Location", path + "/drafts/1")
                .body("draft.text", equalTo(Agent.DRAFT))
                .body("assessment.verdict", equalTo("BLOCKED"))
                .body("assessment.suspension.type", equalTo("INAUTHENTIC"))
                .body("assessment.suspension.asins", contains("B07K2NQ4RT"))
                .body("assessment.suspension.attempt", equalTo(1))
                .body("assessment.suspension.notice", nullValue())
                .body("assessment.findings.ruleId", hasItem("respectfulness.threat"));
        assertThat(Agent.status(path)).isEqualTo("DRAFTING");

        Agent.addDraft(path, Agent.BETTER).then().statusCode(201).body("number", equalTo(2));
        given().get(path + "/drafts/2/assessment?compareTo=1")
                .then()
                .statusCode(200)
                .body("comparison.verdictBefore", equalTo("BLOCKED"))
                .body("comparison.sameRuleSet", equalTo(true))
                .body("comparison.mended.ruleId", hasItem("respectfulness.threat"))
                .body("comparison.stayed", not(empty()))
                .body("comparison.scores.respectfulness", equalTo(40));

        Agent.submit(path, 2).then().statusCode(201).body("attempt", equalTo(1)).body("outcome", nullValue());
        given().get(path).then().body("status", equalTo("SUBMITTED")).body("deadline", nullValue());

        Agent.patch(path + "/submissions/1", Map.of("reply", Agent.DENIAL))
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("outcome", equalTo("DENIED"))
                .body("outcomeOn", equalTo("2026-11-23"));
        assertThat(Agent.status(path)).isEqualTo("DENIED");

        Agent.addDraft(path, Agent.BETTER)
                .then()
                .statusCode(201)
                .body("assessment.suspension.attempt", equalTo(2))
                .body("assessment.findings.ruleId", hasItem("completeness.nothing-new-since-last-attempt"))
                .body("assessment.findings.ruleId", hasItem("completeness.denial-point-unaddressed"));
        assertThat(Agent.status(path)).isEqualTo("DRAFTING");

        Agent.submit(path, 3).then().statusCode(201).body("attempt", equalTo(2));
        Agent.patch(path + "/submissions/2", Map.of("outcome", "REINSTATED"))
                .then()
                .statusCode(200);
        assertThat(Agent.status(path)).isEqualTo("REINSTATED");

        Agent.patch(path, Map.of("closed", true))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("closedAt", notNullValue());
        given().get("/v1/cases?externalId=crm-life")
                .then()
                .statusCode(200)
                .body("items.id", contains(path.substring("/v1/cases/".length())))
                .body("items[0].drafts", equalTo(3))
                .body("items[0].submissions", equalTo(2));
    }

    @Test
    void oldAssessmentIsReturnedAsItWas() {
        var path = Agent.openCase();
        var added = Agent.addDraft(path, Agent.DRAFT)
                .then()
                .statusCode(201)
                .extract()
                .asString();
        Agent.addNotice(path, Agent.NOTICE).then().statusCode(201);
        Agent.patch(path, Map.of("suspension", Map.of("type", "TRADEMARK")))
                .then()
                .statusCode(200);

        var draft = given().get(path + "/drafts/1");

        draft.then().statusCode(200).header("ETag", "\"v1\"");
        assertThat(draft.asString()).isEqualTo(added);
        given().header("If-None-Match", "\"v1\"").get(path + "/drafts/1").then().statusCode(304);
        given().get(path + "/drafts/1/assessment")
                .then()
                .statusCode(200)
                .body("draft", equalTo(1))
                .body("profile", nullValue())
                .body("assessment.suspension.type", equalTo("INAUTHENTIC"))
                .body("assessment.ruleSet.digest", startsWith("sha256:"))
                .body("comparison", nullValue());
    }

    @Test
    void denialFiledAsANoticeAnswersTheSubmission() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.BETTER).then().statusCode(201);
        Agent.submit(path, 1).then().statusCode(201);

        Agent.addNotice(path, Agent.DENIAL).then().statusCode(201).body("kind", equalTo("DENIAL"));

        assertThat(Agent.status(path)).isEqualTo("DENIED");
        given().get(path + "/submissions/1").then().body("outcome", equalTo("DENIED"));
        Agent.addDraft(path, Agent.DRAFT)
                .then()
                .body("assessment.findings.ruleId", hasItem("completeness.denial-point-unaddressed"));
    }

    @Test
    void noticeFromBeforeTheSubmissionIsNoAnswerToIt() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.BETTER).then().statusCode(201);
        Agent.json(Map.of("draft", 1, "submittedOn", "2026-11-20"))
                .post(path + "/submissions")
                .then()
                .statusCode(201);

        for (var text : List.of(Agent.DENIAL, Agent.NOTICE)) {
            Agent.json(Map.of("text", text, "receivedOn", "2026-11-19"))
                    .post(path + "/notices")
                    .then()
                    .statusCode(201);
        }

        given().get(path).then().body("status", equalTo("SUBMITTED")).body("deadline", nullValue());
        given().get(path + "/submissions/1").then().body("outcome", nullValue()).body("version", equalTo(1));
        Agent.json(Map.of("text", Agent.DENIAL, "receivedOn", "2026-11-20"))
                .post(path + "/notices")
                .then()
                .statusCode(201);
        assertThat(Agent.status(path)).isEqualTo("DENIED");
    }

    @Test
    void draftsAreHeldAgainstThoseSentInTheOrderInWhichTheyWereSent() {
        var path = Agent.openCase();
        Agent.addDraft(path, Agent.BETTER).then().statusCode(201);
        Agent.addDraft(path, Agent.BETTER.replace("all four buyers", "all nine buyers"))
                .then()
                .statusCode(201);
        for (int draft : new int[] {2, 1, 1}) {
            Agent.submit(path, draft).then().statusCode(201);
            Agent.patch(path + "/submissions/" + given().get(path).path("submissions"), Map.of("outcome", "NO_REPLY"))
                    .then()
                    .statusCode(200);
        }

        Agent.addDraft(path, Agent.BETTER)
                .then()
                .statusCode(201)
                .body("assessment.suspension.attempt", equalTo(4))
                .body("assessment.progress.drafts.size()", equalTo(2))
                .body("assessment.progress.drafts[0].wording", lessThan(1.0f))
                .body("assessment.progress.drafts[1].wording", equalTo(1.0f));
    }

    @Test
    void draftInSectionsIsKeptAsSent() {
        var path = Agent.openCase();
        var sections = Map.of("rootCause", "Our receiving check did not compare the seal.", "prevention", "We check.");

        Agent.json(Map.of("draft", Map.of("sections", sections)))
                .post(path + "/drafts")
                .then()
                .statusCode(201)
                .body("draft.sections.rootCause", equalTo(sections.get("rootCause")))
                .body("draft.text", nullValue());
        Agent.submit(path, 1).then().statusCode(201);
        Agent.patch(path + "/submissions/1", Map.of("outcome", "NO_REPLY"))
                .then()
                .statusCode(200);

        assertThat(Agent.status(path)).isEqualTo("DRAFTING");
        Agent.addDraft(path, Agent.BETTER).then().statusCode(201);
    }
}
