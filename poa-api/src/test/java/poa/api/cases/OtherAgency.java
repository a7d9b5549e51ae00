package poa.api.cases;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import poa.api.store.TimeOrderedId;

/** What another agency keeps in the same database; no request is made for it. */
final class OtherAgency {
    private OtherAgency() {}

    /** A copy of a case with all that is in it, as another agency's. */
    static String copy(DataSource database, String path) throws SQLException {
        var id = UUID.fromString(path.substring("/v1/cases/".length()));
        var agency = TimeOrderedId.next();
        var copy = TimeOrderedId.next();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into agency (id, name) values ('%s', '%s')".formatted(agency, agency));
            statement.execute("create temp table one as select * from appeal_case where id = '%s'".formatted(id));
            // PostgreSQL makes them, and takes them from nobody
            statement.execute("alter table one drop column client_words, drop column due");
            statement.execute("update one set id = '%s', agency_id = '%s'".formatted(copy, agency));
            statement.execute("insert into appeal_case select * from one");
            statement.execute("drop table one");
            for (var table : new String[] {"notice", "draft", "submission"}) {
                statement.execute(
                        "create temp table one as select * from %s where case_id = '%s'".formatted(table, id));
                statement.execute("update one set id = gen_random_uuid(), case_id = '%s', agency_id = '%s'"
                        .formatted(copy, agency));
                statement.execute("insert into %s select * from one".formatted(table));
                statement.execute("drop table one");
            }
        }
        return "/v1/cases/" + copy;
    }
}
