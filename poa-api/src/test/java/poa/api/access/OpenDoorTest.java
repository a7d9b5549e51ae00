package poa.api.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service on its loopback address that has no keys: open to its machine, and to nobody whom that machine brings along. */
@QuarkusTest
class OpenDoorTest {

    @Test
    void machineItselfNeedsNoKey() {
        given().get("/v1/agency").then().statusCode(200).body("name", equalTo("default"));
        given().get("/v1/api-keys").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:1", "127.9.9.9", "[::1]:8080", "LOCALHOST"})
    void loopbackNamesAreAnswered(String host) {
        given().header("Host", host).get("/v1/rules?limit=1").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1", "0.0.0.0"})
    void pageThatMakesItsNameMeanThisMachineIsRefused(String host) {
        given().header("Host", host)
                .get("/v1/cases")
                .then()
                .statusCode(421)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:poa:problem:misdirected-request"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"})
    void proxyBringsNobodyIn(String header) {
        given().header(header, "for=203.0.113.9").get("/v1/cases").then().statusCode(421);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer x", "Bearer", "Basic cG9hOnBvYQ==", "Bearer poa_FirstKeyOfAllTestsAndOfThemOnl1b4NhM"})
    void whatIsShownMustBeGoodAllTheSame(String authorization) {
        given().header("Authorization", authorization)
                .get("/v1/rules?limit=1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"poa\", error=\"invalid_token\""));
    }

    @Test
    void firstKeyMustBeAnAdministrators() {
        given().contentType("application/json")
                .body("{\"name\": \"CRM\", \"scopes\": [\"assess\"]}")
                .post("/v1/api-keys")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/scopes"));
    }

    @Test
    void trailSaysThatTheDoorWasOpen() {
        var id = given().contentType("application/json")
                .header("X-Request-Id", "open-1")
                .body("{}")
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        given().get("/v1/audit-events?caseId=" + id)
                .then()
                .body("items.actor", hasItem("open"))
                .body("items.requestId", hasItem("open-1"));
    }

    @Test
    void repliesAreForTheirCallerAlone() {
        given().get("/v1/agency")
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Strict-Transport-Security", nullValue());
        given().get("/v1/nothing").then().statusCode(404).header("Cache-Control", equalTo("no-store"));
        given().get("/v1/rules?limit=1").then().header("Cache-Control", nullValue());
    }

    @Test
    void pageAsksThisServiceAlone() {
        given().get("/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("connect-src 'self'"));
        assertThat(given().get("/docs/").asString()).doesNotContain("src=\"http", "href=\"http");
    }

    @Test
    void pageOfAnotherSiteReadsNothing() {
        given().header("Origin", "https://crm.example")
                .get("/v1/agency")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
