package poa.api.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The dashboard, the alerts and the runbook speak of what the service really has. */
@QuarkusTest
class MonitoringFilesTest {
    private static final Path DEPLOY = Path.of("..", "deploy");
    private static final Pattern NAME = Pattern.compile("\\b(?:poa|http|agroal|jvm|process|system)_[a-z0-9_]+\\b");
    /** Written by the backup for the collector of the machine, not by the service. */
    private static final String BACKUP = "poa_backup_success_timestamp_seconds";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void metricOfTheDashboardAndOfEveryAlertIsThere() throws IOException {
        // Given
        given().contentType("application/json")
                .body("{\"suspension\":{\"type\":\"INAUTHENTIC\"},\"draft\":{\"text\":\"Dear Amazon, we are sorry.\"}}")
                .post("/v1/assessments")
                .then()
                .statusCode(200);
        var scraped = given().get(metrics).then().statusCode(200).extract().asString();
        var there = new TreeSet<String>();
        scraped.lines().filter(line -> !line.startsWith("#")).forEach(line -> there.add(line.split("[{ ]", 2)[0]));
        there.add(BACKUP);

        // When
        var asked = new TreeSet<String>();
        for (var file : Set.of("grafana/poa.json", "prometheus/rules.yml")) {
            NAME.matcher(read(file)).results().forEach(name -> asked.add(name.group()));
        }

        // Then
        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(there).containsAll(asked);
        assertThat(read("backup/backup.sh")).contains(BACKUP);
    }

    @Test
    void everyAlertHasItsSectionInTheRunbookAndEverySectionItsAlert() throws IOException {
        assertThat(all("(?m)^ +- alert: (\\w+)$", read("prometheus/rules.yml")))
                .isNotEmpty()
                .isEqualTo(all("(?m)^## (Poa\\w+)$", read("RUNBOOK.md")));
        assertThat(all("runbook: deploy/RUNBOOK.md#(\\w+)", read("prometheus/rules.yml")))
                .isEqualTo(all("(?m)^## (poa\\w+)$", read("RUNBOOK.md").toLowerCase(Locale.ROOT)));
    }

    private static Set<String> all(String pattern, String text) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern).matcher(text).results().forEach(one -> found.add(one.group(1)));
        return found;
    }

    private static String read(String file) throws IOException {
        return Files.readString(DEPLOY.resolve(file));
    }
}
