package ai.irisorigin.portal.plugincalls;

import ai.irisorigin.portal.plugins.Plugins;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.DatabaseAwayException;
import ai.irisorigin.portal.tenancy.DatabaseMigrated;
import ai.irisorigin.portal.tenancy.Organization;
import ai.irisorigin.portal.tenancy.Organizations;
import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * How plugins do, by organization. What each call came to is added up in memory and written every few seconds; a plugin that
 * failed so often in a row is switched off where it did.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class PluginHealth {

    private static final Logger LOG = Logger.getLogger(PluginHealth.class.getName());

    /** Failures in a row, after which nobody expects another outcome. */
    static final int MOST_IN_A_ROW = 20;

    private static final int SECONDS = 2;

    private final Map<Place, Sum> sums = new HashMap<>();

    @Inject
    private PlatformSql sql;

    @Inject
    private Organizations organizations;

    @Inject
    private Plugins plugins;

    @Inject
    private PluginUses uses;

    @Inject
    private PluginMails mails;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> writing;

    private record Place(UUID organization, String plugin) {}

    /** What was not written yet. */
    private static final class Sum {
        private long calls;
        private long failures;
        private long nanos;
        private boolean succeeded;
        private int inARow;
        private String error;
        private Instant errorAt;
    }

    /**
     * How a plugin does in an organization.
     *
     * @param millis that all calls took together
     * @param inARow failures since the last success
     * @param lastError null if there was none
     */
    public record Health(
            UUID organization,
            String name,
            String slug,
            boolean enabled,
            String offReason,
            long calls,
            long failures,
            long millis,
            int inARow,
            String lastError,
            Instant lastErrorAt) {}

    /**
     * How a plugin does everywhere.
     *
     * @param setUp organizations that ever set it up
     * @param enabled those that have it switched on
     * @param millis that all calls took together
     */
    public record Totals(String plugin, long setUp, long enabled, long calls, long failures, long millis) {}

    void begin(@Observes DatabaseMigrated event) {
        writing = scheduler.scheduleWithFixedDelay(this::write, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (writing != null) {
            writing.cancel(false);
        }
    }

    /** What the organization's people may see of it; empty if it was never called there. */
    public Optional<Health> here(String plugin) {
        UUID here = CurrentTenant.required().id();
        return of(plugin).stream()
                .filter(health -> health.organization().equals(here))
                .findFirst();
    }

    /** Where it is switched on or was called, the most failures first. */
    public List<Health> of(String plugin) {
        return sql.query(
                "select o.id, o.name, o.slug, u.enabled, u.off_reason, coalesce(h.calls, 0), coalesce(h.failures, 0),"
                        + " coalesce(h.millis, 0), coalesce(h.in_a_row, 0), h.last_error, h.last_error_at"
                        + " from platform.plugin_use u join platform.organization o on o.id = u.tenant_id"
                        + " left join platform.plugin_health h on h.tenant_id = u.tenant_id and h.plugin = u.plugin"
                        + " where u.plugin = ? order by h.failures desc nulls last, o.name limit 200",
                row -> new Health(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getInt(9),
                        row.getString(10),
                        row.getTimestamp(11) == null
                                ? null
                                : row.getTimestamp(11).toInstant()),
                plugin);
    }

    /** Of all that were started once, by id. */
    public Map<String, Totals> totals() {
        return sql
                .query(
                        "select g.id, count(u.plugin), count(u.plugin) filter (where u.enabled), coalesce(sum(h.calls), 0),"
                                + " coalesce(sum(h.failures), 0), coalesce(sum(h.millis), 0) from platform.plugin g"
                                + " left join platform.plugin_use u on u.plugin = g.id"
                                + " left join platform.plugin_health h on h.plugin = u.plugin and h.tenant_id = u.tenant_id"
                                + " group by g.id",
                        row -> new Totals(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6)))
                .stream()
                .collect(Collectors.toMap(Totals::plugin, Function.identity()));
    }

    void note(Organization organization, String plugin, long nanos, Outcome<?> outcome) {
        synchronized (sums) {
            Sum sum = sums.computeIfAbsent(new Place(organization.id(), plugin), place -> new Sum());
            sum.calls++;
            sum.nanos += nanos;
            if (outcome.ok()) {
                sum.succeeded = true;
                sum.inARow = 0;
            } else {
                sum.failures++;
                sum.error = outcome.fault();
                sum.errorAt = clock.instant();
                // Who says "later" works: somebody else doesn't.
                sum.inARow += outcome.retry() ? 0 : 1;
            }
        }
    }

    private void write() {
        Map<Place, Sum> due;
        synchronized (sums) {
            due = new HashMap<>(sums);
            sums.clear();
        }
        due.forEach((place, sum) -> {
            try {
                if (write(place, sum) >= MOST_IN_A_ROW) {
                    switchOff(place, sum);
                }
            } catch (DatabaseAwayException e) {
                LOG.log(Level.FINE, "How a plugin did is not written: {0}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "How a plugin did is not written", e);
            }
        });
    }

    /** How many failures there are in a row by now. */
    private int write(Place place, Sum sum) {
        return sql
                .query(
                        "insert into platform.plugin_health as h (tenant_id, plugin, calls, failures, millis, in_a_row, last_error,"
                                + " last_error_at) select ?, id, ?, ?, ?, ?, cast(? as text), cast(? as timestamptz)"
                                + " from platform.plugin where id = ? on conflict (tenant_id, plugin) do update set"
                                + " calls = h.calls + excluded.calls, failures = h.failures + excluded.failures,"
                                + " millis = h.millis + excluded.millis,"
                                + " in_a_row = case when ? then 0 else h.in_a_row end + excluded.in_a_row,"
                                + " last_error = coalesce(excluded.last_error, h.last_error),"
                                + " last_error_at = coalesce(excluded.last_error_at, h.last_error_at) returning in_a_row",
                        row -> row.getInt(1),
                        place.organization(),
                        sum.calls,
                        sum.failures,
                        TimeUnit.NANOSECONDS.toMillis(sum.nanos),
                        sum.inARow,
                        sum.error,
                        sum.errorAt,
                        place.plugin(),
                        sum.succeeded)
                .stream()
                .findFirst()
                .orElse(0);
    }

    private void switchOff(Place place, Sum sum) {
        organizations.byId(place.organization()).ifPresent(organization -> {
            boolean off = CurrentTenant.during(
                    organization, () -> uses.switchOff(place.plugin(), "failures", organization.name()));
            sql.update(
                    "update platform.plugin_health set in_a_row = 0 where tenant_id = ? and plugin = ?",
                    place.organization(),
                    place.plugin());
            if (off) {
                plugins.find(place.plugin()).ifPresent(plugin -> {
                    CurrentTenant.during(organization, () -> mails.tellOwners(plugin, sum.error));
                    CurrentTenant.during(
                            Organization.PLATFORM, () -> mails.tellInstaller(plugin, organization, sum.error));
                });
            }
        });
    }
}
