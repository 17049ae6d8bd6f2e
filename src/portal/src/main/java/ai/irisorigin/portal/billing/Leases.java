package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;

/** Work that one node does for all: whoever holds its lease. A node that dies holds it until it runs out. */
@ApplicationScoped
class Leases {

    private final String holder = UUID.randomUUID().toString();

    @Inject
    private PlatformSql sql;

    /** Does nothing while another node does it. */
    void during(String name, Duration atMost, Runnable work) {
        if (!take(name, atMost)) {
            return;
        }
        try {
            work.run();
        } finally {
            sql.update("update platform.lease set until = now() where name = ? and holder = ?", name, holder);
        }
    }

    private boolean take(String name, Duration atMost) {
        return sql.update(
                        "insert into platform.lease as l (name, holder, until)"
                                + " values (?, ?, now() + make_interval(secs => ?)) on conflict (name) do update"
                                + " set holder = excluded.holder, until = excluded.until where l.until <= now()",
                        name,
                        holder,
                        atMost.toSeconds())
                > 0;
    }
}
