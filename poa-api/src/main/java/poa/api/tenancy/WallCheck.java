package poa.api.tenancy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Refuses to serve where the database's role could see over the wall between agencies. */
@Singleton
class WallCheck {
    private static final int FIRST = 1;
    private static final String ROLE = "select rolname || ' passes over row security' from pg_roles"
            + " where rolname = current_user and (rolsuper or rolbypassrls)";
    private static final String TABLES = "select c.relname || %s from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public' where c.relkind in ('r', 'p') and %s";
    private static final String OWNER =
            TABLES.formatted("' belongs to ' || current_user", "pg_has_role(c.relowner, 'MEMBER')");
    private static final String OPEN = TABLES.formatted("' has no row security'", """
            not c.relrowsecurity and (c.relname = 'agency' or exists (
                select from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id'))""");
    private static final String TRAIL = "select 'audit_event can be rewritten' where"
            + " has_table_privilege('audit_event', 'UPDATE') or has_table_privilege('audit_event', 'DELETE')";

    private final DataSource database;

    WallCheck(DataSource database) {
        this.database = database;
    }

    void check(@Observes @Priority(FIRST) StartupEvent start) {
        try (var connection = database.getConnection()) {
            var gaps = gaps(connection);
            if (!gaps.isEmpty()) {
                throw new ConfigurationException("""
                        The database does not keep agencies apart: %s.
                        Let the service connect as a role that owns nothing (QUARKUS_DATASOURCE_USERNAME), and migrations as the \
                        owner of the tables (QUARKUS_FLYWAY_USERNAME, QUARKUS_FLYWAY_PASSWORD); see deploy/README.md, "Roles".""".formatted(String.join("; ", gaps)));
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("The database cannot be asked whether it keeps agencies apart", fault);
        }
    }

    static List<String> gaps(Connection connection) throws SQLException {
        var gaps = new ArrayList<String>();
        for (var query : List.of(ROLE, OWNER, OPEN, TRAIL)) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    gaps.add(rows.getString(1));
                }
            }
        }
        return gaps;
    }
}
