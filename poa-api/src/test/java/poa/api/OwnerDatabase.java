package poa.api;

import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.ds.PGSimpleDataSource;

/** The database as its owner sees it: all rows of all agencies. The service itself connects as a role that does not. */
public final class OwnerDatabase {
    private OwnerDatabase() {}

    public static DataSource get() {
        var config = ConfigProvider.getConfig();
        var database = new PGSimpleDataSource();
        database.setUrl(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue("quarkus.flyway.username", String.class));
        return database;
    }
}
