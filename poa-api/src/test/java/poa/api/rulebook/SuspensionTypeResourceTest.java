package poa.api.rulebook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SuspensionTypeResourceTest {
    private static final String INAUTHENTIC = "/v1/suspension-types/INAUTHENTIC";

    @Test
    void listHoldsEveryTypeInTheOrderOfCodes() {
        var types = given().get("/v1/suspension-types")
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .extract()
                .<List<String>>path("items.type");

        assertThat(types).hasSize(28).isSorted().contains("INAUTHENTIC", "OTHER");
    }

    @Test
    void pageLeadsToTheNext() {
        String cursor = given().get("/v1/suspension-types?limit=1")
                .then()
                .body("items.type", contains("ACCOUNT_COMPROMISED"))
                .extract()
                .path("nextCursor");

        given().queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get("/v1/suspension-types")
                .then()
                .body("items.type", contains("CANCELLATION_RATE"));
    }

    @Test
    void typeTellsAllThatItAsksFor() {
        var reply = given().get(INAUTHENTIC)
                .then()
                .statusCode(200)
                .body("type", equalTo("INAUTHENTIC"))
                .body("plan", equalTo("REQUIRED"))
                .body("requirements.id", hasItem("inauthentic.prevention.vet-suppliers"))
                .body("documents.kind", hasItem("INVOICE"));

        assertThat(reply.extract().as(new TypeRef<Map<String, Object>>() {}).keySet())
                .containsExactly(
                        "type",
                        "title",
                        "scopes",
                        "about",
                        "plan",
                        "customersAffected",
                        "disclosure",
                        "counselReview",
                        "linksRefused",
                        "noticePhrases",
                        "confusedWith",
                        "documents",
                        "requirements",
                        "disputeRequirements");
    }

    @Test
    void typeIsUnknown() {
        given().get("/v1/suspension-types/inauthentic")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no suspension type of this code"));
    }

    @Test
    void tagSparesTheBody() {
        var tag = given().get(INAUTHENTIC).then().extract().header("ETag");

        given().header("If-None-Match", tag)
                .get(INAUTHENTIC)
                .then()
                .statusCode(304)
                .body(equalTo(""));
    }
}
