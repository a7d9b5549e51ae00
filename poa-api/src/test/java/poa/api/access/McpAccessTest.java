package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import poa.api.tenancy.Scopes;

/** The document does not list the tools of language models, so the matrix does not walk them. */
@QuarkusTest
@TestProfile(KeysRequired.class)
class McpAccessTest {
    private static final String ASSESS = """
            {"name": "assess_plan_of_action", "arguments": \
            {"suspension": {"type": "INAUTHENTIC"}, "draft": {"text": "We are sorry."}}}""";
    private static final String NOTICE =
            "{\"name\": \"parse_notice\", \"arguments\": {\"text\": \"We removed your listing.\"}}";
    private static final String RULE =
            "{\"name\": \"get_rule\", \"arguments\": {\"ruleId\": \"respectfulness.threat\"}}";

    private final Keys keys;

    McpAccessTest(Keys keys) {
        this.keys = keys;
    }

    @Test
    void callerWithoutAValidKeyIsTurnedAway() {
        call(given(), RULE)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"poa\""));
        call(Keys.with(KeyText.make().secret()), RULE).then().statusCode(401);
        given().get("/mcp").then().statusCode(401);
    }

    @Test
    void keyWithoutTheScopeReadsTheRulesAlone() {
        var key = keys.secret(keys.agency("models"), Scopes.CASES_READ, Scopes.ADMIN);

        assertThat(result(key, RULE).getBoolean("result.isError")).isFalse();
        for (var tool : new String[] {ASSESS, NOTICE}) {
            var refused = result(key, tool);
            assertThat(refused.getBoolean("result.isError")).isTrue();
            assertThat(refused.getString("result.content[0].text")).contains("urn:poa:problem:forbidden");
        }
    }

    @Test
    void keyWithTheScopeIsLetInFromThePagesOfNamedSitesToo() {
        var key = keys.secret(keys.agency("models"), Scopes.ASSESS);

        assertThat(result(key, ASSESS).getInt("result.structuredContent.overall"))
                .isBetween(0, 100);
        assertThat(result(key, NOTICE).getBoolean("result.isError")).isFalse();
        call(Keys.with(key).header("Origin", KeysRequired.ORIGIN), RULE).then().statusCode(200);
        call(Keys.with(key).header("Origin", "https://evil.example"), RULE)
                .then()
                .statusCode(403);
    }

    private static JsonPath result(String key, String call) {
        return call(Keys.with(key), call).then().statusCode(200).extract().jsonPath();
    }

    private static Response call(RequestSpecification caller, String call) {
        return caller.header("Accept", "application/json, text/event-stream")
                .contentType("application/json")
                .body("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/call\", \"params\": " + call + "}")
                .post("/mcp");
    }
}
