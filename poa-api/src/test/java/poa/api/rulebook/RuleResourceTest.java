package poa.api.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poa.rules.Assessor;
import poa.rules.catalogue.RuleEntry;

@QuarkusTest
class RuleResourceTest {
    private static final String THREAT = "/v1/rules/respectfulness.threat";

    @Inject
    Assessor assessor;

    @Test
    void pagesHoldEveryRuleOnce() {
        var ids = new ArrayList<String>();

        for (var next = "/v1/rules?limit=1"; next != null; next = next(next, ids)) {}

        assertThat(ids)
                .containsExactlyElementsOf(
                        assessor.rules().stream().map(RuleEntry::id).toList());
    }

    private static String next(String page, List<String> ids) {
        var reply = given().urlEncodingEnabled(false)
                .get(page)
                .then()
                .statusCode(200)
                .extract();
        ids.addAll(reply.path("items.id"));
        String cursor = reply.path("nextCursor");
        if (cursor == null) {
            assertThat(reply.header("Link")).isNull();
            return null;
        }
        var link = "/v1/rules?limit=1&cursor=" + cursor;
        assertThat(reply.header("Link")).isEqualTo("<" + link + ">; rel=\"next\"");
        return link;
    }

    @Test
    void pageHasFiftyItemsUnlessAskedOtherwise() {
        given().get("/v1/rules")
                .then()
                .statusCode(200)
                .body("items", hasSize(Math.min(50, assessor.rules().size())));
        given().get("/v1/rules?limit=200").then().statusCode(200).body("nextCursor", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "abc", "1.0", "99999999999999999999"})
    void limitIsWrong(String limit) {
        given().queryParam("limit", limit)
                .get("/v1/rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("?limit"))
                .body("errors.detail", contains("must be a whole number from 1 to 200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "bm9wZQ", "AAAA"})
    void cursorIsBroken(String cursor) {
        given().queryParam("cursor", cursor)
                .get("/v1/rules")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("?cursor"));
    }

    @Test
    void ruleTellsAllThatItSays() {
        var reply = given().get(THREAT)
                .then()
                .statusCode(200)
                .body("id", equalTo("respectfulness.threat"))
                .body("dimension", equalTo("respectfulness"));

        assertThat(reply.extract().as(new TypeRef<Map<String, Object>>() {}).keySet())
                .containsExactly(
                        "id",
                        "dimension",
                        "severity",
                        "title",
                        "message",
                        "advice",
                        "why",
                        "fires",
                        "spares",
                        "seed",
                        "variants",
                        "finds",
                        "accepts");
    }

    @Test
    void ruleIsUnknown() {
        given().get("/v1/rules/respectfulness.nope")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no rule of this id"));
    }

    @Test
    void tagSparesTheBody() {
        var tag = given().get(THREAT)
                .then()
                .header("ETag", matchesPattern("\"[^\"]+\""))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get(THREAT)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", "\"other\"").get(THREAT).then().statusCode(200);
        given().header("If-None-Match", tag).get("/v1/rules").then().statusCode(304);
    }
}
