package ai.irisorigin.portal.people;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;

/** The change would leave the organization without an owner; the database refused it, and all is undone. */
class LastOwnerException extends RuntimeException {

    private static final String SQL_STATE = "IO002";

    private LastOwnerException(Throwable cause) {
        super(cause);
    }

    static void guard(Runnable change) {
        try {
            change.run();
        } catch (PersistenceException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && SQL_STATE.equals(sql.getSQLState())) {
                    throw new LastOwnerException(e);
                }
            }
            throw e;
        }
    }
}
