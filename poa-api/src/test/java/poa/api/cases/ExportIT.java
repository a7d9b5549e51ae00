package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.api.store.EmbeddedDatabase;

/** An agency's data that are more than the service's memory. */
class ExportIT {
    private static final int CASES = 2_500;
    private static final int DRAFTS = 2_900;
    /** UTF-16 code units of each draft; together more than the service may have for everything. */
    private static final int LENGTH = 96_000;

    private static final long MEMORY = 256L * 1_048_576;

    @TempDir
    Path folder;

    @Test
    void moreThanTheMemoryHoldsComesWhole() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("data"));
                var service = Service.start(folder.resolve("log"), Service.on(database))) {
            // Given
            var path = service.post("/v1/cases", "one", "{\"suspension\": {\"type\": \"INAUTHENTIC\"}}")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(service.post(path + "/drafts", "draft", "{\"draft\": {\"text\": \"We check the seals.\"}}")
                            .statusCode())
                    .isEqualTo(201);
            multiply(database, UUID.fromString(path.substring("/v1/cases/".length())));

            // When
            var cases = new HashSet<String>();
            var drafts = new AtomicInteger();
            var size = new AtomicLong();
            var last = new AtomicReference<String>();
            try (var lines = service.lines("/v1/export")) {
                lines.forEach(line -> {
                    size.addAndGet(line.length());
                    last.set(line);
                    if (line.startsWith("{\"kind\":\"CASE\"")) {
                        cases.add(JsonPath.from(line).getString("data.id"));
                    }
                    if (line.startsWith("{\"kind\":\"DRAFT\"")) {
                        assertThat(line).contains("\"number\":" + drafts.incrementAndGet() + ",");
                    }
                });
            }

            // Then
            assertThat(cases).hasSize(CASES);
            assertThat(drafts).hasValue(DRAFTS);
            assertThat(size.get()).isGreaterThan(MEMORY);
            // besides: the agency, and the events of opening a case and of adding a draft
            assertThat(last).hasValue("{\"count\":%d,\"kind\":\"END\"}".formatted(CASES + DRAFTS + 3));
        }
    }

    /** The drafts all in one case, where nothing but their number divides them. */
    private static void multiply(EmbeddedDatabase database, UUID caseId) throws Exception {
        try (var connection = DriverManager.getConnection(
                        database.jdbcUrl(), database.settings().get("quarkus.flyway.username"), null);
                var cases = connection.prepareStatement("""
                        insert into appeal_case (id, agency_id, stated, status, version, created_at, updated_at)
                        select gen_random_uuid(), agency_id, stated, status, version, created_at, updated_at
                        from appeal_case, generate_series(2, ?)""");
                var drafts = connection.prepareStatement("""
                        insert into draft select gen_random_uuid(), agency_id, case_id, copy,
                            json_build_object('text', repeat('We check. ', ?)), as_of, profile, verdict, overall,
                            rule_set_version, rule_set_digest, assessment, created_at
                        from draft, generate_series(2, ?) copy where case_id = ?""")) {
            cases.setInt(1, CASES);
            cases.executeUpdate();
            drafts.setInt(1, LENGTH / "We check. ".length());
            drafts.setInt(2, DRAFTS);
            drafts.setObject(3, caseId);
            drafts.executeUpdate();
        }
    }
}
