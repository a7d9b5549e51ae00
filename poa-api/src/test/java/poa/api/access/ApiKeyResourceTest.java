package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import poa.api.OwnerDatabase;
import poa.api.tenancy.Scopes;

@QuarkusTest
@TestProfile(KeysRequired.class)
class ApiKeyResourceTest {
    private static final String KEYS = "/v1/api-keys";

    private final Keys keys;
    private UUID agency;
    private String admin;

    ApiKeyResourceTest(Keys keys) {
        this.keys = keys;
    }

    @BeforeEach
    void agency() {
        agency = keys.agency("keys " + UUID.randomUUID());
        admin = keys.all(agency);
    }

    @Test
    void firstKeyOfTheEnvironmentOpensEverything() {
        Keys.with(KeysRequired.FIRST_KEY)
                .get(KEYS)
                .then()
                .statusCode(200)
                .body("items.name", hasItem("first key"))
                .body("items.find { it.name == 'first key' }.scopes", equalTo(Scopes.ALL));
    }

    @Test
    void keyIsShownOnceAndKeptAsAHash() throws SQLException {
        var made = create(admin, "assess", "cases:read").then().statusCode(201).extract();
        String key = made.path("key");

        assertThat(key).matches("poa_[0-9A-Za-z]{36}").startsWith(made.path("apiKey.prefix"));
        assertThat(key).endsWith(made.path("apiKey.lastFour"));
        var read = Keys.with(admin)
                .get(made.header("Location"))
                .then()
                .statusCode(200)
                .extract();
        assertThat(read.asString()).doesNotContain(key);
        assertThat(Keys.with(admin).get(KEYS).asString()).doesNotContain(key);
        try (var connection = OwnerDatabase.get().getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from api_key k where k::text like '%" + key.substring(8, 36) + "%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        Keys.with(key).get("/v1/cases").then().statusCode(200);
    }

    @Test
    void repeatedRequestIsRefusedSinceItsReplyCouldNotBeShownAgain() {
        Keys.json(admin, Map.of("name", "CRM", "scopes", List.of("assess")))
                .header("Idempotency-Key", "again")
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:poa:problem:bad-header"));
    }

    @Test
    void nobodyGivesAScopeThatHeHasNot() {
        var narrow = keys.secret(agency, "admin", "assess");
        create(narrow, "assess").then().statusCode(201);
        create(narrow, "assess", "cases:read")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:poa:problem:forbidden"));
        var wide = create(admin, "cases:write").then().extract().header("Location");
        rotate(narrow, wide, Map.of()).then().statusCode(403);
        rotate(admin, wide, Map.of()).then().statusCode(201);
    }

    @Test
    void inputIsCheckedFieldByField() {
        refused(Map.of("scopes", List.of("assess")), "/name");
        refused(Map.of("name", "", "scopes", List.of("assess")), "/name");
        refused(Map.of("name", "x".repeat(101), "scopes", List.of("assess")), "/name");
        refused(Map.of("name", "CRM", "scopes", List.of()), "/scopes");
        refused(Map.of("name", "CRM", "scopes", List.of("root")), "/scopes/0");
        refused(Map.of("name", "CRM", "scopes", List.of("assess"), "expiresAt", "2026-11-23T23:59:00Z"), "/expiresAt");
        Keys.json(admin, Map.of("name", "CRM", "scopes", List.of("assess"), "expiresAt", 1_900_000_000))
                .post(KEYS)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/expiresAt"));
    }

    @Test
    void revokedKeyWorksNoMoreAtOnce() {
        var made = create(admin, "assess").then().extract();
        String key = made.path("key");
        Keys.with(key).get("/v1/rules?limit=1").then().statusCode(200);

        Keys.with(admin).delete(made.header("Location")).then().statusCode(204);

        Keys.with(key).get("/v1/rules?limit=1").then().statusCode(401);
        Keys.with(admin).get(made.header("Location")).then().body("revokedAt", equalTo("2026-11-23T23:59:00Z"));
        Keys.with(admin).delete(made.header("Location")).then().statusCode(204);
        rotate(admin, made.header("Location"), Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:poa:problem:conflict"));
    }

    @Test
    void rotatedKeyGoesOnForTheOverlap() {
        var made = create(admin, "assess").then().extract();
        var next = rotate(admin, made.header("Location"), Map.of("overlapSeconds", 60));

        next.then().statusCode(201).body("apiKey.scopes", contains("assess")).body("apiKey.expiresAt", nullValue());
        Keys.with(made.path("key")).get("/v1/rules?limit=1").then().statusCode(200);
        Keys.with(next.path("key")).get("/v1/rules?limit=1").then().statusCode(200);
        Keys.with(admin).get(made.header("Location")).then().body("expiresAt", equalTo("2026-11-24T00:00:00Z"));

        var last = rotate(admin, next.header("Location"), Map.of("overlapSeconds", 0));
        last.then().statusCode(201);
        Keys.with(next.path("key")).get("/v1/rules?limit=1").then().statusCode(401);
    }

    @Test
    void withoutAnotherWordTheOldKeyGoesOnForADayAndTheNewOneAsLongAsItWasMadeTo() {
        var made = Keys.json(
                        admin, Map.of("name", "CRM", "scopes", List.of("assess"), "expiresAt", "2026-12-23T23:59:00Z"))
                .post(KEYS);

        rotate(admin, made.header("Location"), Map.of())
                .then()
                .statusCode(201)
                .body("apiKey.expiresAt", equalTo("2026-12-23T23:59:00Z"));

        Keys.with(admin).get(made.header("Location")).then().body("expiresAt", equalTo("2026-11-24T23:59:00Z"));
    }

    @Test
    void keyIsChangedByWhoHasSeenIt() {
        var path = create(admin, "assess").then().extract().header("Location");

        Keys.json(admin, Map.of("name", "Leeds")).patch(path).then().statusCode(428);
        Keys.json(admin, Map.of("name", "Leeds", "expiresAt", "2026-12-24T00:00:00Z"))
                .header("If-Match", "\"v1\"")
                .patch(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Leeds"))
                .body("expiresAt", equalTo("2026-12-24T00:00:00Z"))
                .body("version", equalTo(2));
        Keys.json(admin, Map.of("name", "York"))
                .header("If-Match", "\"v1\"")
                .patch(path)
                .then()
                .statusCode(412);
        Keys.json(admin, Map.of("scopes", List.of("admin")))
                .header("If-Match", "*")
                .patch(path)
                .then()
                .statusCode(400);
    }

    @Test
    void lastUseIsKnown() {
        var made = create(admin, "assess").then().extract();
        Keys.with(admin).get(made.header("Location")).then().body("lastUsedAt", nullValue());

        Keys.with(made.path("key")).get("/v1/rules?limit=1").then().statusCode(200);

        Keys.with(admin).get(made.header("Location")).then().body("lastUsedAt", equalTo("2026-11-23T23:59:00Z"));
    }

    @Test
    void listHasPages() {
        create(admin, "assess").then().statusCode(201);
        create(admin, "assess").then().statusCode(201);
        var page =
                Keys.with(admin).get(KEYS + "?limit=2").then().statusCode(200).extract();

        Keys.with(admin)
                .get(KEYS + "?limit=2&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.size()", equalTo(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void trailTellsWhoDidItInWhichRequest() {
        var own = keys.make(agency, java.util.Set.copyOf(Scopes.ALL));
        var made = Keys.json(own.key(), Map.of("name", "CRM", "scopes", List.of("assess")))
                .header("X-Request-Id", "req-1")
                .post(KEYS);
        rotate(own.key(), made.header("Location"), Map.of()).then().statusCode(201);
        Keys.with(own.key()).delete(made.header("Location")).then().statusCode(204);

        var about = "items.findAll { it.keyId == '" + made.path("apiKey.id") + "' }";
        Keys.with(own.key())
                .get("/v1/audit-events")
                .then()
                .body(about + ".action", contains("KEY_REVOKED", "KEY_ROTATED", "KEY_CREATED"))
                .body(about + ".actor.unique()", contains("key:" + own.apiKey().id()))
                .body(about + "[2].requestId", equalTo("req-1"));
    }

    @Test
    void pagesForPeopleAndProbesNeedNoKey() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/docs/").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    private static Response create(String key, String... scopes) {
        return Keys.json(key, Map.of("name", "CRM", "scopes", List.of(scopes))).post(KEYS);
    }

    private static Response rotate(String key, String path, Map<String, ?> body) {
        return Keys.json(key, body).post(path + "/rotations");
    }

    private void refused(Map<String, ?> body, String pointer) {
        Keys.json(admin, body).post(KEYS).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }
}
