package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Compares each subscription and its invoices with Stripe's, takes over what differs and writes down what that was. */
@ApplicationScoped
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class.getName());
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 200;
    private static final int MOST_LINES = 200;

    @Inject
    private PlatformSql sql;

    @Inject
    private Organizations organizations;

    @Inject
    private Books books;

    @Inject
    private Event<ReconciliationWanted> wanted;

    /**
     * One comparison of everything.
     *
     * @param finishedAt null if it ended before it was through
     * @param repaired how many differed, and don't any more
     * @param report a line each of what differed or could not be compared
     */
    public record Run(Instant startedAt, Instant finishedAt, int checked, int repaired, String report) {}

    /** In the background. */
    public void start() {
        wanted.fireAsync(new ReconciliationWanted());
    }

    /** The newest first. */
    public List<Run> runs(int most) {
        return sql.query(
                "select started_at, finished_at, checked, repaired, report from platform.reconciliation"
                        + " order by started_at desc limit ?",
                row -> new Run(
                        row.getTimestamp(1).toInstant(),
                        Optional.ofNullable(row.getTimestamp(2))
                                .map(Timestamp::toInstant)
                                .orElse(null),
                        row.getInt(3),
                        row.getInt(4),
                        row.getString(5)),
                most);
    }

    public Optional<Instant> lastClean() {
        return sql.query(
                        "select max(finished_at) from platform.reconciliation where report = ''",
                        row -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .get(0);
    }

    /** Whether more than a day has gone by without one. */
    boolean isLate() {
        return sql.query(
                        "select coalesce(max(finished_at), '-infinity') < now() - interval '25 hours'"
                                + " from platform.reconciliation",
                        row -> row.getBoolean(1))
                .get(0);
    }

    void run() {
        var run = UUID.randomUUID();
        sql.update("insert into platform.reconciliation (id, started_at) values (?, now())", run);
        List<String> report = new ArrayList<>();
        int checked = 0;
        int repaired = 0;
        for (List<UUID> batch = after(FIRST); !batch.isEmpty(); batch = after(batch.get(batch.size() - 1))) {
            for (UUID id : batch) {
                checked++;
                repaired += compare(id, report) ? 1 : 0;
            }
        }
        sql.update(
                "update platform.reconciliation set finished_at = now(), checked = ?, repaired = ?, report = ? where id = ?",
                checked,
                repaired,
                String.join("\n", report.subList(0, Math.min(MOST_LINES, report.size()))),
                run);
    }

    private List<UUID> after(UUID last) {
        return sql.query(
                "select tenant_id from platform.subscription where customer_id is not null and tenant_id > ?"
                        + " order by tenant_id limit ?",
                row -> row.getObject(1, UUID.class),
                last,
                BATCH);
    }

    /** True if something differed. */
    private boolean compare(UUID id, List<String> report) {
        Organization organization = organizations.byId(id).orElse(null);
        if (organization == null) {
            return false;
        }
        try {
            List<String> found = CurrentTenant.during(organization, () -> books.compare());
            found.forEach(line -> report.add(organization.slug() + ": " + line));
            return found.contains(Books.TAKEN_OVER);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The books of " + organization.slug() + " can't be compared", e);
            report.add(organization.slug() + ": can't be compared: " + e.getMessage());
            return false;
        }
    }
}
