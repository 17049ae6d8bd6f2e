package ai.irisorigin.portal.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseAwayExceptionTest {

    static Stream<Throwable> away() {
        return Stream.of(
                new DatabaseAwayException(new SQLException("gone")),
                new PersistenceException(new SQLException("terminating connection", "57P01")),
                new PersistenceException(new SQLException("I/O error while sending", "08006")),
                new PersistenceException(new SQLException("Error in allocating a connection")),
                new TransactionalException(
                        "during commit", new SystemException().initCause(new XAException("terminating connection"))));
    }

    static Stream<Throwable> wrong() {
        return Stream.of(
                new PersistenceException(new SQLException("duplicate key", "23505")),
                new PersistenceException(new SQLException("relation does not exist", "42P01")),
                new TransactionalException("marked for rollback", new RollbackException()),
                new NullPointerException());
    }

    @ParameterizedTest
    @MethodSource("away")
    void a_lost_connection_is_the_database_away(Throwable failure) {
        assertThat(DatabaseAwayException.isCauseOf(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_statement_is_a_failure_of_our_own(Throwable failure) {
        assertThat(DatabaseAwayException.isCauseOf(failure)).isFalse();
    }
}
