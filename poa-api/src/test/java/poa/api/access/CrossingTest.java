package poa.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways round an id by which one agency might come to what is another's. */
@QuarkusTest
@TestProfile(KeysRequired.class)
class CrossingTest {
    private static final String CLIENT = "Zephyrine Lamps";
    private static final String NOTICE =
            "Your account has been deactivated. Send us a plan of action within 17 days of this notice.";
    private static final String PART =
            "Prevention\n\nOn each first of the month the forewoman opens two crates of lanterns in the yard, holds their labels"
                    + " against the maker's list, and writes the crate's number and her name into the blue ledger by the gate.";

    private final Keys keys;
    private String mine;
    private String theirs;

    CrossingTest(Keys keys) {
        this.keys = keys;
    }

    @BeforeEach
    void twoAgencies() {
        mine = keys.all(keys.agency("one " + UUID.randomUUID()));
        theirs = keys.all(keys.agency("two " + UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?externalId=crm-1",
                "?client=zephyrine",
                "?status=DRAFTING,OPEN",
                "?type=INAUTHENTIC",
                "?dueBefore=2099-01-01",
                "?updatedSince=2026-01-01T00:00:00Z",
                "?sort=deadline",
                "?sort=-updatedAt"
            })
    void noFilterFindsAnotherAgencysCase(String filter) {
        open(mine, "crm-1");
        assertThat(Keys.with(mine).get("/v1/cases" + filter).jsonPath().getList("items"))
                .hasSize(1);

        Keys.with(theirs).get("/v1/cases" + filter).then().statusCode(200).body("items", empty());
    }

    @Test
    void cursorOfAnotherAgencyLeadsOnInTheCallersOwnList() {
        var own = open(theirs, "theirs");
        open(mine, "a");
        open(mine, "b");
        open(mine, "c");
        var cursor = Keys.with(mine).get("/v1/cases?limit=2").<String>path("nextCursor");

        var seen = Keys.with(theirs)
                .get("/v1/cases?limit=2&cursor=" + cursor)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.id", String.class);

        assertThat(List.of(id(own))).containsAll(seen);
    }

    @Test
    void sameIdempotencyKeyIsAnotherOneInAnotherAgency() {
        var first = Keys.json(mine, Map.of("clientName", CLIENT))
                .header("Idempotency-Key", "the-same")
                .post("/v1/cases");
        var second = Keys.json(theirs, Map.of("clientName", CLIENT))
                .header("Idempotency-Key", "the-same")
                .post("/v1/cases");

        first.then().statusCode(201);
        second.then().statusCode(201);
        assertThat(second.header("Idempotent-Replayed")).isNull();
        assertThat(second.<String>path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void sameExternalIdIsFreeInAnotherAgency() {
        open(mine, "crm-7");

        open(theirs, "crm-7");
    }

    @Test
    void templateOfAnotherAgencyIsNotSeen() {
        draft(mine, open(mine, "a")).then().statusCode(201);

        draft(theirs, open(theirs, "a"))
                .then()
                .statusCode(201)
                .body("assessment.findings.ruleId", not(hasItem("persuasiveness.template-reuse")));
        draft(mine, open(mine, "b"))
                .then()
                .statusCode(201)
                .body("assessment.findings.ruleId", hasItem("persuasiveness.template-reuse"));
    }

    @Test
    void trailAndExportTellOfTheCallersAgencyAlone() {
        var path = open(mine, "crm-1");

        Keys.with(theirs)
                .get("/v1/audit-events?caseId=" + id(path))
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(Keys.with(mine).get("/v1/export").asString()).contains(CLIENT);
        assertThat(Keys.with(theirs).get("/v1/export").asString()).doesNotContain(CLIENT);
    }

    @Test
    void whatHappensToACaseIsToldToItsAgencyAlone() {
        var endpoints = new String[] {subscribe(mine, "mine"), subscribe(theirs, "theirs")};

        open(mine, "crm-1");

        Keys.with(mine).get(endpoints[0] + "/deliveries").then().body("items.size()", equalTo(1));
        Keys.with(theirs).get(endpoints[1] + "/deliveries").then().body("items", empty());
        Keys.with(theirs).get(endpoints[0] + "/deliveries").then().statusCode(404);
        assertThat(Keys.with(theirs).get("/v1/webhook-endpoints").asString())
                .contains("/theirs")
                .doesNotContain("/mine");
        assertThat(Keys.with(theirs).get("/v1/export").asString())
                .contains("/theirs")
                .doesNotContain("/mine");
    }

    private static String subscribe(String key, String path) {
        return Keys.json(key, Map.of("url", "https://crm.example/" + path, "eventTypes", List.of("case.created")))
                .post("/v1/webhook-endpoints")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    @Test
    void agencyAndKeysAreTheCallersOwn() {
        var name = Keys.with(mine).get("/v1/agency").<String>path("name");
        assertThat(Keys.with(theirs).get("/v1/agency").<String>path("name")).isNotEqualTo(name);
        Keys.json(theirs, "{\"retentionDays\": 7}")
                .header("If-Match", "*")
                .patch("/v1/agency")
                .then()
                .statusCode(200);
        Keys.with(mine).get("/v1/agency").then().body("retentionDays", equalTo(null));
        Keys.with(theirs).get("/v1/api-keys").then().body("items.size()", equalTo(1));
    }

    @Test
    void bodyCannotNameAnAgency() {
        Keys.json(theirs, Map.of("agencyId", UUID.randomUUID()))
                .post("/v1/cases")
                .then()
                .statusCode(400);
    }

    private static String open(String key, String externalId) {
        var suspension = Map.of("type", "INAUTHENTIC");
        var path = Keys.json(key, Map.of("externalId", externalId, "clientName", CLIENT, "suspension", suspension))
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        Keys.json(key, Map.of("text", NOTICE, "receivedOn", "2026-11-20"))
                .post(path + "/notices")
                .then()
                .statusCode(201);
        return path;
    }

    private static Response draft(String key, String path) {
        return Keys.json(key, Map.of("draft", Map.of("text", PART))).post(path + "/drafts");
    }

    private static String id(String path) {
        return path.substring("/v1/cases/".length());
    }
}
