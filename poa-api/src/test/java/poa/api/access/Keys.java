package poa.api.access;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import poa.api.OwnerDatabase;
import poa.api.tenancy.Caller;
import poa.api.tenancy.CurrentAgency;
import poa.api.tenancy.Scopes;

/** Gives tests keys of any agency. */
@Singleton
class Keys {
    private final AccessStore store;
    private final ApiKeys keys;
    private final CurrentAgency current;

    Keys(AccessStore store, ApiKeys keys, CurrentAgency current) {
        this.store = store;
        this.keys = keys;
        this.current = current;
    }

    UUID agency(String name) {
        return store.agencyMade(name, Instant.parse("2026-11-23T00:00:00Z"));
    }

    ApiKeyView.NewView make(UUID agency, Set<String> scopes) {
        return current.call(
                Caller.command(agency),
                () -> keys.add(KeyText.make(), new ApiKeyRequest("made by a test", List.copyOf(scopes), null)));
    }

    String secret(UUID agency, String... scopes) {
        return make(agency, Set.of(scopes)).key();
    }

    String all(UUID agency) {
        return make(agency, Set.copyOf(Scopes.ALL)).key();
    }

    String expired(UUID agency) throws SQLException {
        return marked(agency, "expires_at = '2026-11-23T23:58:59Z'");
    }

    String revoked(UUID agency) throws SQLException {
        return marked(agency, "revoked_at = '2026-11-23T23:58:59Z'");
    }

    private String marked(UUID agency, String mark) throws SQLException {
        var made = make(agency, Set.copyOf(Scopes.ALL));
        try (var connection = OwnerDatabase.get().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update api_key set %s where id = '%s'"
                    .formatted(mark, made.apiKey().id()));
        }
        return made.key();
    }

    static RequestSpecification with(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    static RequestSpecification json(String key, Object body) {
        return with(key).contentType("application/json").body(body);
    }
}
