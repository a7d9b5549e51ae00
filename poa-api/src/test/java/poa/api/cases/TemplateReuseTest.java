package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import poa.api.OwnerDatabase;

@QuarkusTest
class TemplateReuseTest {
    private static final String RULE = "persuasiveness.template-reuse";
    private static final String PREVENTION = """
            Prevention

            Since %s our receiving lead compares %d %s of every delivery with the maker's guide and signs the inspection sheet. \
            The purchasing manager confirms each distributor with the brand in writing before the first order.
            """;

    private final DataSource database = OwnerDatabase.get();

    @Test
    void partOfAnotherCasesDraftIsMarkedAndNamed() {
        var first = Agent.openCase();
        Agent.addDraft(first, PREVENTION.formatted("October 9", 20, "lanterns"))
                .then()
                .statusCode(201)
                .body("assessment.findings.ruleId", not(hasItem(RULE)));

        Agent.addDraft(Agent.openCase(), PREVENTION.formatted("March 2", 10, "lanterns"))
                .then()
                .statusCode(201)
                .body("assessment.findings.find { it.ruleId == '" + RULE + "' }.section", equalTo("PREVENTION"))
                .body("assessment.findings.find { it.ruleId == '" + RULE + "' }.span.quote", equalTo("Prevention"))
                .body(
                        "assessment.findings.find { it.ruleId == '" + RULE + "' }.message",
                        containsString("draft 1 of case " + first.substring("/v1/cases/".length())));
        erase(first);
    }

    @Test
    void earlierDraftOfTheSameCaseIsSpared() {
        var path = Agent.openCase();
        var text =
                "Prevention\n\nEach evening the yard foreman counts the garden gnomes behind the shed, writes their number into"
                        + " the green book by the door, and tells the owner by telephone of any gnome that went missing since noon.";
        Agent.addDraft(path, text).then().statusCode(201);

        Agent.addDraft(path, text).then().body("assessment.findings.ruleId", not(hasItem(RULE)));
    }

    @Test
    void anotherAgencysDraftIsNotSeen() throws SQLException {
        var own = Agent.openCase();
        var text =
                "Prevention\n\nA plumber from the village opens every third kettle of a shipment under water, watches for bubbles"
                        + " at the lid for two minutes, and stamps the carton in red ink once no kettle of the row has leaked at all.";
        Agent.addDraft(own, text).then().statusCode(201);
        var other = UUID.fromString(OtherAgency.copy(database, own).substring("/v1/cases/".length()));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            // even where the salt of the bands were the same
            assertThat(statement.executeUpdate("""
                            insert into part_print select c.agency_id, c.id, p.draft_number, p.section, p.runs, p.minima, p.bands
                            from part_print p, appeal_case c where c.id = '%s' and p.case_id = '%s'""".formatted(other, own.substring("/v1/cases/".length()))))
                    .isEqualTo(1);
        }
        erase(own);

        Agent.addDraft(Agent.openCase(), text)
                .then()
                .statusCode(201)
                .body("assessment.findings.ruleId", not(hasItem(RULE)));
    }

    @Test
    void erasedDraftIsForgotten() {
        var text =
                "Prevention\n\nTwo apprentices weigh each lamp on the brass scale of the old pharmacy, compare the grams with the"
                        + " table that hangs above it, and carry any lamp that is lighter by five grams down to the workshop at once.";
        var first = Agent.openCase();
        Agent.addDraft(first, text).then().statusCode(201);
        erase(first);

        Agent.addDraft(Agent.openCase(), text).then().body("assessment.findings.ruleId", not(hasItem(RULE)));
    }

    private static void erase(String path) {
        given().header("If-Match", "*").delete(path).then().statusCode(204);
    }
}
