package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CaseListTest {

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "updatedAt", "-updatedAt", "deadline", "-deadline"})
    void pagesNeitherLoseNorRepeatWhileOthersInsert(String sort) {
        var client = "Pager" + sort.replace("-", "down");
        var ids = IntStream.range(0, 7).mapToObj(i -> open(client, i)).toList();
        var seen = new ArrayList<String>();
        var next = "/v1/cases?limit=2&client=" + client + "&sort=" + sort;
        while (next != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
            if (seen.size() < 7) {
                open("Somebody else", seen.size());
                open(client + " later", 20);
            }
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
        var own = seen.stream().filter(ids::contains).toList();
        assertThat(own).containsExactlyElementsOf(sort.startsWith("-") ? reversed(ids) : ids);
    }

    /** @param days till the deadline, with which the order by deadline is the one by age */
    private static String open(String client, int days) {
        var path = Agent.created(Agent.open(Map.of("clientName", client)));
        Agent.addNotice(path, Agent.NOTICE.replace("within 17 days", "within " + (days + 1) + " days"))
                .then()
                .statusCode(201);
        return path.substring("/v1/cases/".length());
    }

    private static List<String> reversed(List<String> ids) {
        var reversed = new ArrayList<>(ids);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    @Test
    void filtersByEachField() {
        var path = Agent.created(Agent.open(Map.of(
                "clientName",
                "Füller & Söhne GmbH",
                "externalId",
                "crm filter/1",
                "suspension",
                Map.of("type", "TRADEMARK"))));
        Agent.addNotice(path, Agent.NOTICE).then().statusCode(201);
        Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        var id = path.substring("/v1/cases/".length());

        for (var filter : List.of(
                Map.of("client", "füll"),
                Map.of("client", "SÖHNE füller"),
                Map.of("externalId", "crm filter/1"),
                Map.of("client", "füller", "type", "TRADEMARK", "status", "DENIED,DRAFTING"),
                Map.of("client", "füller", "dueBefore", "2026-12-11"),
                Map.of("client", "füller", "updatedSince", "2026-11-23T23:59:00Z"))) {
            given().queryParams(filter).get("/v1/cases").then().statusCode(200).body("items.id", contains(id));
        }
        for (var filter : List.of(
                Map.of("client", "üller"),
                Map.of("client", "füller", "type", "INAUTHENTIC"),
                Map.of("client", "füller", "status", "OPEN"),
                Map.of("client", "füller", "dueBefore", "2026-12-10"),
                Map.of("client", "füller", "updatedSince", "2026-11-23T23:59:01Z"))) {
            given().queryParams(filter).get("/v1/cases").then().statusCode(200).body("items", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KRS/Zephyrwick, zephyrwick",
        "zephyrvale.com, com zephyr",
        "Unit-5 Zephyrton, 5",
        "O'Zephyrson, zephyrson"
    })
    void wordsOfANameAreFoundWhateverStandsBetween(String name, String client) {
        // Given
        var path = Agent.created(Agent.open(Map.of("clientName", name)));

        // When
        var found = given().queryParam("client", client).get("/v1/cases").then().statusCode(200);

        // Then
        found.body("items.id", hasItem(path.substring("/v1/cases/".length())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stauts | OPEN",
                "status | open",
                "status | OPEN,",
                "dueBefore | tomorrow",
                "dueBefore | 12026-01-01",
                "updatedSince | 2026-11-23",
                "updatedSince | +12026-11-23T00:00:00Z",
                "sort | client",
                "sort | --createdAt",
                "limit | 201",
                "client | &|!",
                "client | \u0301",
                "cursor | bm9wZQ",
                "cursor | %%%"
            })
    void parameterIsBad(String name, String value) {
        given().queryParam(name, value)
                .get("/v1/cases")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void clientIsLongerThanAnyName() {
        for (var client : List.of("x".repeat(201), "x".repeat(3_000), "x ".repeat(101))) {
            given().queryParam("client", client)
                    .get("/v1/cases")
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("?client"));
        }
        given().queryParam("client", "x ".repeat(100)).get("/v1/cases").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "dueBefore, 0000-01-01",
        "dueBefore, 9999-12-31",
        "updatedSince, 0000-01-01T00:00:00Z",
        "updatedSince, 9999-12-31T23:59:59.999999999-18:00"
    })
    void parameterIsAtItsLimit(String name, String value) {
        given().queryParam(name, value).get("/v1/cases").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"type", "externalId", "client", "status", "dueBefore", "updatedSince", "sort", "cursor", "limit"
            })
    void parameterIsNoText(String name) {
        for (var bytes : List.of("%ED%A0%80", "%FF", "%C0%80")) {
            int status = given().urlEncodingEnabled(false)
                    .get("/v1/cases?" + name + "=" + bytes)
                    .statusCode();
            assertThat(status).isIn(200, 400);
        }
    }

    @ParameterizedTest
    @CsvSource({"हिन्दी वस्त्र, हिन्दी", "ร้านค้าไทย จำกัด, จำกัด", "Cafe\u0301 Lumie\u0300re, Lumie\u0300re"})
    void nameOfAnyScriptIsFound(String client, String words) {
        var path = Agent.created(Agent.open(Map.of("clientName", client)));

        given().queryParam("client", words)
                .get("/v1/cases")
                .then()
                .body("items.id", contains(path.substring("/v1/cases/".length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "externalId", "client", "cursor", "updatedSince"})
    void parameterHoldsWhatNoDatabaseDoes(String name) {
        given().urlEncodingEnabled(false)
                .get("/v1/cases?" + name + "=%00")
                .then()
                .statusCode(400);
    }

    @Test
    void cursorLeadsOnInItsOwnListAlone() {
        Agent.openCase();
        Agent.openCase();
        String cursor = given().get("/v1/cases?limit=1").then().extract().path("nextCursor");

        given().get("/v1/cases?limit=1&cursor=" + cursor).then().statusCode(200);
        for (var other : List.of("sort=createdAt", "status=OPEN", "client=x")) {
            given().get("/v1/cases?limit=1&" + other + "&cursor=" + cursor)
                    .then()
                    .statusCode(400);
        }
        given().get("/v1/audit-events?cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void linkKeepsTheFilters() {
        Agent.openCase();
        Agent.openCase();

        given().get("/v1/cases?limit=1&status=OPEN&sort=-updatedAt")
                .then()
                .header("Link", containsString("/v1/cases?sort=-updatedAt&status=OPEN&limit=1&cursor="));
    }

    @Test
    void partsOfACaseComeInPagesInTheirOrder() {
        var path = Agent.openCase();
        for (int i = 0; i < 3; i++) {
            Agent.addDraft(path, Agent.DRAFT).then().statusCode(201);
        }

        String cursor = given().get(path + "/drafts?limit=2")
                .then()
                .body("items.number", contains(1, 2))
                .extract()
                .path("nextCursor");
        given().get(path + "/drafts?cursor=" + cursor)
                .then()
                .body("items.number", contains(3))
                .body("nextCursor", equalTo(null));
        given().get(path + "/drafts?limit=2").then().body("items[0].keySet()", not(containsInAnyOrder("draft")));
        given().get(Agent.openCase() + "/drafts?cursor=" + cursor).then().statusCode(400);
    }
}
