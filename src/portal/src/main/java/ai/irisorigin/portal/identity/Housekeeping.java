package ai.irisorigin.portal.identity;

import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Throws away what nobody can use any more. Every node may do it: what is gone is gone. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class.getName());

    @Inject
    private PlatformSql platform;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "17", persistent = false)
    void sweep() {
        Instant now = clock.instant();
        try {
            platform.update("delete from platform.session where expires_at < ?", now);
            platform.update("delete from platform.secret_link where expires_at < ?", now);
            platform.update("delete from platform.throttle where since < ?", now.minus(1, ChronoUnit.DAYS));
        } catch (DatabaseAwayException e) {
            LOG.log(Level.INFO, "The next hour will do: {0}", e.getMessage());
        }
    }
}
