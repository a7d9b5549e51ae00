package poa.api.http;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that cannot serve now from a statement that is wrong. */
final class DatabaseFaults {
    private static final int MAX_CAUSES = 12;
    /** No connection, no resources, shutting down, aborted for another transaction's sake, a lock not to be had. */
    private static final String PASSING = "08.*|53.*|57P.*|40.*|55P03";

    private DatabaseFaults() {}

    static boolean isPassing(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(cause -> cause instanceof SQLException sql && isPassing(sql));
    }

    /** Without a state it is the pool's: it waited for a connection in vain. */
    private static boolean isPassing(SQLException fault) {
        return fault.getSQLState() == null || fault.getSQLState().matches(PASSING);
    }
}
