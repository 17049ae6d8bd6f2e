package ai.irisorigin.portal.tenancy;

import java.sql.SQLException;
import java.util.Set;
import javax.transaction.xa.XAException;

/** The database can't be reached: visitors are asked to come back in a moment (503), never told that a page is missing. */
public final class DatabaseAwayException extends RuntimeException {

    /** Classes 08 connection, 53 resources, 57 shut down, 58 system, XX internal error of the server (PostgreSQL, appendix A). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57", "58", "XX");

    public DatabaseAwayException(Throwable cause) {
        super("the database is away: " + cause.getMessage(), cause);
    }

    /** What a statement's failure is to the caller: the database is away, or the statement is wrong. */
    static RuntimeException of(SQLException failure) {
        return isCauseOf(failure) ? new DatabaseAwayException(failure) : new IllegalStateException(failure);
    }

    /** Whether this failure, at whatever depth, says that the database is away, and not that a statement is wrong. */
    public static boolean isCauseOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // A commit that loses its connection keeps no more of the SQLException than its message.
            if (cause instanceof DatabaseAwayException || cause instanceof XAException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (sql.getSQLState() == null
                            || CLASSES.contains(sql.getSQLState().substring(0, 2)))) {
                return true;
            }
        }
        return false;
    }
}
