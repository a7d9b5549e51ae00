package poa.api.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The second wall: each connection that is taken from the pool is set to the caller's agency, or to none, before anything else
 * is done with it; the policies of the tables let it see that agency's rows. So nothing has to be undone when it goes back.
 */
@Singleton
class AgencyOfConnection implements AgroalPoolInterceptor {
    private final CurrentAgency agency;

    AgencyOfConnection(CurrentAgency agency) {
        this.agency = agency;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        // a query would fix the transaction's isolation level, which may be set after; SET takes no parameter, and
        // needs none:
        // an id has nothing to quote
        var id = agency.find().map(caller -> caller.agency().toString()).orElse("");
        try (var statement = connection.createStatement()) {
            statement.execute("set poa.agency = '" + id + "'");
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
