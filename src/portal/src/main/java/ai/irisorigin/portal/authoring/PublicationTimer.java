package ai.irisorigin.portal.authoring;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Publishes what was scheduled. Every node tries; the rows themselves let one through. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class PublicationTimer {

    private static final Logger LOG = Logger.getLogger(PublicationTimer.class.getName());

    @Inject
    private PlatformSql platform;

    @Inject
    private Organizations organizations;

    @Inject
    private Drafts drafts;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    public void publish() {
        try {
            platform.query(
                            "select distinct tenant_id from platform.publication_due where at <= ?",
                            row -> row.getObject(1, UUID.class),
                            clock.instant())
                    .forEach(this::publishDueOf);
        } catch (DatabaseAwayException e) {
            LOG.log(Level.INFO, "The next time will do: {0}", e.getMessage());
        }
    }

    /** One organization's failure is no other's. */
    private void publishDueOf(UUID organization) {
        try {
            organizations.byId(organization).ifPresent(known -> CurrentTenant.during(known, drafts::publishDue));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What " + organization + " scheduled waits for the next time", e);
        }
    }
}
