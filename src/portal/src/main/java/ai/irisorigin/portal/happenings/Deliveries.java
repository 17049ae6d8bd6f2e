package ai.irisorigin.portal.happenings;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Events on their way, of all organizations. Each step is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Deliveries {

    /** Longer than a batch takes whose every call takes as long as it may. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** Then nobody wants to hear of it any more. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration KEPT = Duration.ofDays(7);

    /** Seconds before the next attempt; the last for all that follow. */
    private static final List<Integer> PAUSES = List.of(2, 10, 60, 300, 1_800, 3_600);

    @Inject
    private PlatformSql sql;

    /** An event for a plugin. */
    record Delivery(
            UUID organization, UUID id, String plugin, String type, String body, int attempts, Instant createdAt) {}

    /** How it goes: what waits, and what was given up in the last week. */
    public record Waiting(long queued, long failed) {}

    /** Of one plugin, in all organizations. */
    public Waiting of(String plugin) {
        return sql.query(
                        "select count(*) filter (where state = 'queued'), count(*) filter (where state = 'failed')"
                                + " from platform.plugin_delivery where plugin = ?",
                        row -> new Waiting(row.getLong(1), row.getLong(2)),
                        plugin)
                .get(0);
    }

    /**
     * What is due, the oldest first; nobody else gets it while the lease lasts.
     *
     * @param but for these, each an organization's id and a plugin's with a blank between
     */
    List<Delivery> claim(int most, String... but) {
        return sql.query(
                "with due as (select tenant_id, plugin, id from platform.plugin_delivery where state = 'queued'"
                        + " and next_attempt_at <= now() and tenant_id || ' ' || plugin <> all (?) order by next_attempt_at limit ? for update skip locked)"
                        + " update platform.plugin_delivery d set attempts = attempts + 1,"
                        + " next_attempt_at = now() + make_interval(secs => ?) from due where d.tenant_id = due.tenant_id"
                        + " and d.plugin = due.plugin and d.id = due.id"
                        + " returning d.tenant_id, d.id, d.plugin, d.type, d.body, d.attempts, d.created_at",
                row -> new Delivery(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getTimestamp(7).toInstant()),
                but,
                most,
                LEASE.toSeconds());
    }

    /** All of one plugin and organization. */
    void done(List<Delivery> delivered) {
        if (!delivered.isEmpty()) {
            sql.update(
                    "delete from platform.plugin_delivery where tenant_id = ? and plugin = ? and id = any (?)",
                    delivered.get(0).organization(),
                    delivered.get(0).plugin(),
                    delivered.stream().map(Delivery::id).toArray(UUID[]::new));
        }
    }

    /** Tries it again after a while, at the least after what the receiver asked for; a day old, it is given up. */
    void postpone(Delivery delivery, String error, Duration atLeast) {
        int seconds = PAUSES.get(Math.min(delivery.attempts(), PAUSES.size()) - 1);
        long wait = atLeast == null ? seconds : Math.max(seconds, Math.min(atLeast.toSeconds(), LONGEST.toSeconds()));
        sql.update(
                "update platform.plugin_delivery set error = ?, next_attempt_at = now() + make_interval(secs => ?),"
                        + " state = case when created_at < now() - make_interval(secs => ?) then 'failed' else state end"
                        + " where tenant_id = ? and plugin = ? and id = ?",
                error,
                wait,
                LONGEST.toSeconds(),
                delivery.organization(),
                delivery.plugin(),
                delivery.id());
    }

    void giveUp(Delivery delivery, String error) {
        sql.update(
                "update platform.plugin_delivery set error = ?, state = 'failed' where tenant_id = ? and plugin = ? and id = ?",
                error,
                delivery.organization(),
                delivery.plugin(),
                delivery.id());
    }

    void forgetOld() {
        sql.update(
                "delete from platform.plugin_delivery where state = 'failed'"
                        + " and created_at < now() - make_interval(secs => ?)",
                KEPT.toSeconds());
    }
}
