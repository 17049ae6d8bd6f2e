package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that one node does for all: whoever holds its lease, and renews it. That of a node that died soon runs out. */
@ApplicationScoped
class Leases {

    private static final Logger LOG = Logger.getLogger(Leases.class.getName());

    private static final Duration TERM = Duration.ofSeconds(30);
    private static final Duration RENEWAL = TERM.dividedBy(3);

    private final String holder = UUID.randomUUID().toString();

    @Inject
    private PlatformSql sql;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    /** Does nothing while another node does it. */
    void during(String name, Runnable work) {
        if (!take(name)) {
            return;
        }
        ScheduledFuture<?> renewal = scheduler.scheduleAtFixedRate(
                () -> renew(name), RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
        try {
            work.run();
        } finally {
            renewal.cancel(false);
            setUntil(name, Duration.ZERO);
        }
    }

    private boolean take(String name) {
        return sql.update(
                        "insert into platform.lease as l (name, holder, until)"
                                + " values (?, ?, now() + make_interval(secs => ?)) on conflict (name) do update"
                                + " set holder = excluded.holder, until = excluded.until where l.until <= now()",
                        name,
                        holder,
                        TERM.toSeconds())
                > 0;
    }

    private void renew(String name) {
        try {
            setUntil(name, TERM);
        } catch (DatabaseAwayException e) {
            LOG.log(Level.FINE, "The lease of {0} is renewed later: {1}", new Object[] {name, e.getMessage()});
        }
    }

    private void setUntil(String name, Duration term) {
        sql.update(
                "update platform.lease set until = now() + make_interval(secs => ?) where name = ? and holder = ?",
                term.toSeconds(),
                name,
                holder);
    }
}
