package poa.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import poa.api.store.EmbeddedDatabase;

/** Two services on one database server, as an operator has them who wants no gap. */
class TwoProcessesIT {
    private static final int CLIENTS = 8;
    private static final int PAGED = 30;
    /** How long a process may take a key for good that another one revoked. */
    private static final Duration REMEMBERED = Duration.ofSeconds(2);

    private static final String DRAFT =
            "{\"draft\": {\"text\": \"Root cause\\n\\nOur receiving check did not compare the seal.\"}}";

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);

    @Test
    void bothServeOneAgencyAsOne() throws Exception {
        try (var database = EmbeddedDatabase.start(folder.resolve("data"))) {
            var settings = Service.on(database, "poa.access.remember=" + REMEMBERED.toSeconds() + "s");
            // both find an empty database, and one of them makes the tables
            var starting = threads.submit(() -> Service.start(folder.resolve("1"), settings));
            try (var second = Service.start(folder.resolve("2"), settings);
                    var first = starting.get()) {
                var services = List.of(first, second);
                sameKeyTakesEffectOnce(services);
                oneOfTwoWhoChangeTheSameWins(services);
                draftsAreNumberedWithoutGaps(services);
                pagesNeitherLoseNorRepeatWhileTheOtherInserts(first, second);
                keyRevokedAtOneSoonOpensNeither(first, second);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void sameKeyTakesEffectOnce(List<Service> services) throws Exception {
        var replies = together(services, service -> service.post("/v1/cases", "both", "{\"externalId\": \"both\"}"));

        assertThat(replies).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(replies)
                .extracting(HttpResponse::body)
                .containsOnly(replies.get(0).body());
        for (var service : services) {
            assertThat(items(service.get("/v1/cases?externalId=both"))).hasSize(1);
        }
    }

    private void oneOfTwoWhoChangeTheSameWins(List<Service> services) throws Exception {
        var path = open(services.get(0), "changed");

        var replies = together(
                services, service -> service.send("PATCH", path, "{\"clientName\": \"A\"}", "If-Match", "\"v1\""));

        assertThat(replies)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
    }

    private void draftsAreNumberedWithoutGaps(List<Service> services) throws Exception {
        var path = open(services.get(0), "drafted");
        assertThat(services.get(1)
                        .send("PATCH", path, "{\"suspension\": {\"type\": \"INAUTHENTIC\"}}", "If-Match", "\"v1\"")
                        .statusCode())
                .isEqualTo(200);

        var replies = together(services, service -> service.send("POST", path + "/drafts", DRAFT));

        assertThat(replies)
                .extracting(reply -> JsonPath.from(reply.body()).getInt("number"))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CLIENTS).boxed().toList());
    }

    private void pagesNeitherLoseNorRepeatWhileTheOtherInserts(Service first, Service second) throws Exception {
        for (int i = 0; i < PAGED; i++) {
            open(i % 2 == 0 ? first : second, "paged-" + i);
        }
        var ended = new AtomicBoolean();
        var inserting = threads.submit(() -> {
            int i = 0;
            while (!ended.get()) {
                open(second, "meanwhile-" + i++);
            }
            return i;
        });
        for (var sort : List.of("createdAt", "-createdAt", "updatedAt", "-updatedAt", "deadline", "-deadline")) {
            var seen = new ArrayList<String>();
            String cursor = "";
            // of those who insert without end the oldest first shows ever more
            while (cursor != null && !seen.containsAll(paged())) {
                var page = first.get("/v1/cases?limit=3&sort=" + sort + cursor).body();
                seen.addAll(JsonPath.from(page).getList("items.externalId"));
                var next = JsonPath.from(page).getString("nextCursor");
                cursor = next == null ? null : "&cursor=" + next;
            }
            assertThat(seen).as(sort).doesNotHaveDuplicates().containsAll(paged());
        }
        ended.set(true);
        assertThat(inserting.get()).isPositive();
    }

    /** Last, since callers need a key from then on. */
    private void keyRevokedAtOneSoonOpensNeither(Service first, Service second) throws Exception {
        var admin = bearer(
                first.send("POST", "/v1/api-keys", "{\"name\": \"Admin\", \"scopes\": [\"admin\", \"cases:read\"]}"));
        var lost = first.send(
                "POST", "/v1/api-keys", "{\"name\": \"Lost\", \"scopes\": [\"cases:read\"]}", "Authorization", admin);
        assertThat(first.send("GET", "/v1/cases", "", "Authorization", bearer(lost))
                        .statusCode())
                .isEqualTo(200);

        var revoked = second.send(
                "DELETE",
                "/v1/api-keys/" + JsonPath.from(lost.body()).getString("apiKey.id"),
                "",
                "Authorization",
                admin);
        assertThat(revoked.statusCode()).isEqualTo(204);
        Thread.sleep(REMEMBERED.toMillis());

        for (var service : List.of(first, second)) {
            assertThat(service.send("GET", "/v1/cases", "", "Authorization", bearer(lost))
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static String bearer(HttpResponse<String> made) {
        assertThat(made.statusCode()).isEqualTo(201);
        return "Bearer " + JsonPath.from(made.body()).getString("key");
    }

    private static Set<String> paged() {
        return IntStream.range(0, PAGED).mapToObj(i -> "paged-" + i).collect(Collectors.toSet());
    }

    private static String open(Service service, String name) throws Exception {
        var reply = service.post("/v1/cases", name, "{\"externalId\": \"" + name + "\"}");
        assertThat(reply.statusCode()).isEqualTo(201);
        return reply.headers().firstValue("Location").orElseThrow();
    }

    private static List<Object> items(HttpResponse<String> reply) {
        return JsonPath.from(reply.body()).getList("items");
    }

    private interface Step {
        HttpResponse<String> take(Service service) throws Exception;
    }

    /** From all clients at the same moment, in turn at each of the services. */
    private List<HttpResponse<String>> together(List<Service> services, Step step) throws Exception {
        var replies = new ArrayList<HttpResponse<String>>();
        var calls = IntStream.range(0, CLIENTS)
                .<Callable<HttpResponse<String>>>mapToObj(i -> () -> step.take(services.get(i % services.size())))
                .toList();
        for (var reply : threads.invokeAll(calls)) {
            replies.add(reply.get());
        }
        return replies;
    }
}
