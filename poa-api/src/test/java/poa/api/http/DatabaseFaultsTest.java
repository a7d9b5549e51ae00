package poa.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class DatabaseFaultsTest {

    @Test
    void connectionThatBreaksAtTheCommitIsNoFaultOfOurs() {
        var broken = new RollbackException("Could not commit transaction.");
        broken.addSuppressed(new XAException(XAException.XAER_RMERR).initCause(new SQLException("gone", "08006")));

        assertThat(DatabaseFaults.isPassing(new IllegalStateException(broken))).isTrue();
    }

    @Test
    void statementThatIsWrongStaysWrong() {
        var wrong = new RollbackException("Could not commit transaction.");
        wrong.addSuppressed(new SQLException("no such table", "42P01"));

        assertThat(DatabaseFaults.isPassing(wrong)).isFalse();
        assertThat(DatabaseFaults.isPassing(new IllegalStateException())).isFalse();
    }
}
