package poa.api.http;

import java.sql.SQLException;
import java.util.stream.Stream;

/** Tells a database that cannot serve now from a statement that is wrong. */
final class DatabaseFaults {
    private static final int MAX_CAUSES = 12;
    /** No connection, no resources, shutting down, aborted for another transaction's sake, a lock not to be had. */
    private static final String PASSING = "08.*|53.*|57P.*|40.*|55P03";

    private DatabaseFaults() {}

    /** What breaks a commit is not the cause of what the transaction's end throws, but suppressed in it. */
    static boolean isPassing(Throwable fault) {
        return isPassing(fault, MAX_CAUSES);
    }

    private static boolean isPassing(Throwable fault, int causes) {
        if (fault == null || causes == 0) {
            return false;
        }
        return fault instanceof SQLException sql && isPassing(sql)
                || isPassing(fault.getCause(), causes - 1)
                || Stream.of(fault.getSuppressed()).anyMatch(other -> isPassing(other, causes - 1));
    }

    /** Without a state it is the pool's: it waited for a connection in vain. */
    private static boolean isPassing(SQLException fault) {
        return fault.getSQLState() == null || fault.getSQLState().matches(PASSING);
    }
}
