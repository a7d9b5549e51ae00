package poa.api.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.Trigger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeadlinesTest {
    /** What the notice below gives: 17 days. */
    private static final LocalDate DEADLINE = LocalDate.parse("2026-12-07");

    private final Deadlines deadlines;
    private final Heard heard;
    private final Scheduler scheduler;

    DeadlinesTest(Deadlines deadlines, Heard heard, Scheduler scheduler) {
        this.deadlines = deadlines;
        this.heard = heard;
        this.scheduler = scheduler;
    }

    @Test
    void jobIsScheduled() {
        assertThat(scheduler.getScheduledJobs())
                .extracting(Trigger::getMethodDescription)
                .anyMatch(method -> method.startsWith(Deadlines.class.getName() + "#run"));
    }

    @Test
    void deadlineIsToldOnceThreeDaysBefore() {
        var path = caseWithDeadline();
        deadlines.run(DEADLINE.minusDays(4));
        assertThat(heard.daysLeft(path)).isEmpty();

        deadlines.run(DEADLINE.minusDays(3));
        deadlines.run(DEADLINE.minusDays(3));
        deadlines.run(DEADLINE.minusDays(2));

        assertThat(heard.daysLeft(path)).containsExactly(3);
    }

    @Test
    void deadlineThatIsNearerThanTheLeadIsToldAtOnceAndAPastOneNever() {
        var near = caseWithDeadline();
        deadlines.run(DEADLINE);
        var past = caseWithDeadline();
        deadlines.run(DEADLINE.plusDays(1));

        assertThat(heard.daysLeft(near)).containsExactly(0);
        assertThat(heard.daysLeft(past)).isEmpty();
    }

    @Test
    void closedCaseHasNoDeadline() {
        var path = caseWithDeadline();
        given().contentType("application/json")
                .header("If-Match", "*")
                .body("{\"closed\": true}")
                .patch(path)
                .then()
                .statusCode(200);

        deadlines.run(DEADLINE.minusDays(1));

        assertThat(heard.daysLeft(path)).isEmpty();
    }

    private static String caseWithDeadline() {
        var path = given().contentType("application/json")
                .body("{}")
                .post("/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        var notice = "Your account has been deactivated. Send us a plan of action within 17 days of this notice.";
        given().contentType("application/json")
                .body(Map.of("text", notice, "receivedOn", "2026-11-20"))
                .post(path + "/notices")
                .then()
                .statusCode(201);
        assertThat(given().get(path).<String>path("deadline")).isEqualTo(DEADLINE.toString());
        return path;
    }

    /** Who listens to all that happens to cases. */
    @Singleton
    static class Heard {
        private final List<CaseEvent.DeadlineApproaching> events = new CopyOnWriteArrayList<>();

        void hear(@Observes CaseEvent.DeadlineApproaching event) {
            events.add(event);
        }

        List<Integer> daysLeft(String path) {
            var id = UUID.fromString(path.substring("/v1/cases/".length()));
            return events.stream()
                    .filter(event -> event.appeal().id().equals(id))
                    .map(CaseEvent.DeadlineApproaching::daysLeft)
                    .toList();
        }
    }
}
