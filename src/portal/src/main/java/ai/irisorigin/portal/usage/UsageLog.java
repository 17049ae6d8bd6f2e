package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the current organization can read of its usage: by day, and event by event. */
@ApplicationScoped
@Transactional
public class UsageLog {

    private static final String EVENTS = "select position, used_before, quantity, occurred_at, recorded_at, about"
            + " from platform.usage_event where meter = ? and ";

    private static final String ENTRIES = EVENTS + "period_start = ? and ";

    @Inject
    private TenantSql sql;

    /**
     * An event in its place.
     *
     * @param position among the period's events, from 1
     * @param usedBefore what the period's events before this one come to
     */
    public record Entry(
            long position, long usedBefore, long quantity, Instant occurredAt, Instant recordedAt, String about) {}

    /** What was used on each day (UTC) on which something was. */
    public SortedMap<LocalDate, Long> days(Meter meter, Terms period) {
        var days = new TreeMap<LocalDate, Long>();
        sql.query(
                        "select day, used from platform.usage_day where meter = ? and period_start = ?",
                        row -> row,
                        meter.key(),
                        period.starts())
                .forEach(row -> days.put(((Date) row[0]).toLocalDate(), (Long) row[1]));
        return days;
    }

    /** Those that come after so much was used, in order, after a position; of what only grows. */
    public List<Entry> beyond(Meter meter, Terms period, long used, long position, int most) {
        return sql.query(
                ENTRIES
                        + "position > ? and position >= (select f.position from platform.usage_event f where f.meter = ?"
                        + " and f.period_start = ? and f.used_before >= ? order by f.used_before, f.position limit 1)"
                        + " order by position limit " + most,
                UsageLog::entry,
                meter.key(),
                period.starts(),
                position,
                meter.key(),
                period.starts(),
                used);
    }

    /** From the first on, after a position. */
    public List<Entry> from(Meter meter, Terms period, long position, int most) {
        return sql.query(
                ENTRIES + "position > ? order by position limit " + most,
                UsageLog::entry,
                meter.key(),
                period.starts(),
                position);
    }

    /** The newest, before a position. */
    public List<Entry> newest(Meter meter, Terms period, long position, int most) {
        return sql.query(
                ENTRIES + "position < ? order by position desc limit " + most,
                UsageLog::entry,
                meter.key(),
                period.starts(),
                position);
    }

    /** What the period's events come to. */
    public long sum(Meter meter, Terms period) {
        return sql
                .query(
                        "select used from platform.usage_total where meter = ? and period_start = ?",
                        row -> (Long) row[0],
                        meter.key(),
                        period.starts())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    Optional<Entry> find(Meter meter, String identifier) {
        return sql.query(EVENTS + "identifier = ?", UsageLog::entry, meter.key(), identifier).stream()
                .findFirst();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (Long) row[0],
                (Long) row[1],
                (Long) row[2],
                ((Timestamp) row[3]).toInstant(),
                ((Timestamp) row[4]).toInstant(),
                (String) row[5]);
    }
}
