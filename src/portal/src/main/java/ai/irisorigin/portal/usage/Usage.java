package ai.irisorigin.portal.usage;

import static ai.irisorigin.portal.JsonText.JSON;

import ai.irisorigin.portal.access.LimitReachedException;
import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the current organization uses. */
@ApplicationScoped
@Transactional
public class Usage {

    private static final List<Integer> THRESHOLDS = List.of(80, 100);

    @Inject
    private TenantSql sql;

    @Inject
    private Entitlements entitlements;

    @Inject
    private Event<UsageRecorded> recorded;

    @Inject
    private Clock clock;

    @Inject
    private Event<ThresholdReached> thresholds;

    /**
     * Something is used now.
     *
     * @throws LimitReachedException if that is more than may be used; the transaction is then rolled back
     */
    public void record(Meter meter, String identifier, long quantity, String about) {
        Terms terms = terms();
        write(meter, List.of(new UsageEvent(identifier, quantity, terms.time(clock), about)), terms, true);
    }

    /**
     * The same for many at once; each counts in the period that it happened in, however late it comes.
     *
     * @throws LimitReachedException if that is more than may be used; the transaction is then rolled back
     */
    public void record(Meter meter, List<UsageEvent> events) {
        write(meter, events, terms(), true);
    }

    /** What has happened already, whatever the limits say: to be counted in the period that it happened in, however late. */
    public void note(Meter meter, List<UsageEvent> events) {
        Terms terms = entitlements.current();
        write(meter, terms.frozenAt() == null ? events : at(terms.frozenAt(), events), terms, false);
    }

    /** By a test clock, whenever it really was. */
    private static List<UsageEvent> at(Instant time, List<UsageEvent> events) {
        return events.stream()
                .map(event -> new UsageEvent(event.identifier(), event.quantity(), time, event.about()))
                .toList();
    }

    /** What time it is for the current organization: in a demo its test clock's. */
    public Instant now() {
        return entitlements.current().time(clock);
    }

    /** Where somebody may have to be refused, all wait for each other: what they read then stays true. */
    private Terms terms() {
        Terms terms = entitlements.current();
        return terms.isStrict() ? entitlements.locked() : terms;
    }

    private void write(Meter meter, List<UsageEvent> events, Terms terms, boolean refusable) {
        SortedMap<Instant, List<UsageEvent>> byPeriod = events.stream()
                .collect(Collectors.groupingBy(
                        event -> entitlements.periodOf(event.occurredAt(), terms), TreeMap::new, Collectors.toList()));
        byPeriod.forEach((period, ofPeriod) -> {
            long added = write(meter, period, ofPeriod);
            recorded.fire(new UsageRecorded(CurrentTenant.required().id(), meter, period, added));
            if (added > 0 && !period.isBefore(terms.starts())) {
                check(meter, added, terms, refusable);
            }
        });
    }

    /** What was not known yet, added up. */
    private long write(Meter meter, Instant period, List<UsageEvent> events) {
        // Whoever comes second waits here, so each event knows the sum before it.
        Object[] total = sql.query(
                        "insert into platform.usage_total as t (tenant_id, meter, period_start)"
                                + " values (platform.current_tenant(), ?, ?) on conflict (tenant_id, meter, period_start)"
                                + " do update set used = t.used returning used, events",
                        row -> row,
                        meter.key(),
                        period)
                .get(0);
        return sql.query(
                        "with told as (select distinct on (identifier) e.* from rows from (jsonb_to_recordset("
                                + "cast(? as jsonb)) as (identifier text, quantity bigint, at timestamptz, about text))"
                                + " with ordinality as e(identifier, quantity, at, about, n) order by identifier, n),"
                                + " fresh as (select *, row_number() over (order by n) as place,"
                                + " sum(quantity) over (order by n) - quantity as before from told where not exists"
                                + " (select from platform.usage_event k where k.meter = ?"
                                + " and k.identifier = told.identifier)),"
                                + " written as (insert into platform.usage_event (tenant_id, meter, identifier,"
                                + " period_start, position, used_before, quantity, occurred_at, about)"
                                + " select platform.current_tenant(), ?, identifier, ?, ? + place, ? + before, quantity,"
                                + " at, about from fresh returning quantity, occurred_at),"
                                + " days as (insert into platform.usage_day as d (tenant_id, meter, period_start, day, used)"
                                + " select platform.current_tenant(), ?, ?, cast(occurred_at at time zone 'UTC' as date),"
                                + " sum(quantity) from written group by 4 on conflict (tenant_id, meter, period_start, day)"
                                + " do update set used = d.used + excluded.used),"
                                + " sums as (select coalesce(sum(quantity), 0) as quantity, count(*) as events"
                                + " from written)"
                                + " update platform.usage_total t set used = used + sums.quantity,"
                                + " events = t.events + sums.events from sums where meter = ? and period_start = ?"
                                + " returning cast(sums.quantity as bigint)",
                        row -> (Long) row[0],
                        json(events),
                        meter.key(),
                        meter.key(),
                        period,
                        total[1],
                        total[0],
                        meter.key(),
                        period,
                        meter.key(),
                        period)
                .get(0);
    }

    private void check(Meter meter, long added, Terms terms, boolean refusable) {
        OptionalLong included = terms.included(meter);
        if (included.isEmpty()) {
            return;
        }
        Statement statement = terms.spendingCap() == null
                ? new Statement(terms, Map.of(meter, used(meter, terms)))
                : statement(terms);
        if (refusable && statement.isTooMuch(meter)) {
            throw new LimitReachedException(meter);
        }
        tell(meter, statement.used(meter), added, terms);
    }

    private void tell(Meter meter, long used, long added, Terms terms) {
        OptionalLong included = terms.included(meter);
        for (int percent : THRESHOLDS) {
            long threshold = (included.orElse(Long.MAX_VALUE / percent) * percent + 99) / 100;
            if (used >= threshold && used - added < threshold) {
                thresholds.fire(new ThresholdReached(meter, percent, terms));
            }
        }
    }

    /** Of people and invitations, which are counted where they are kept. */
    public void seatsTaken(long taken) {
        tell(Meter.USERS, seats(), taken, entitlements.current());
    }

    /** Other terms hold now: what was used before they were known may be near their limits. */
    public void termsChanged() {
        Statement statement = statement();
        Meter.METERED.stream()
                .filter(meter -> !meter.isGauge())
                .forEach(meter -> tell(meter, statement.used(meter), statement.used(meter), statement.terms()));
    }

    /** Of the current period. */
    public Statement statement() {
        return statement(entitlements.current());
    }

    /** Of a period, with the seats that are taken now. */
    public Statement statement(Terms terms) {
        var used = new EnumMap<Meter, Long>(Meter.class);
        for (Meter meter : Meter.METERED) {
            used.put(meter, used(meter, terms));
        }
        used.put(Meter.USERS, seats());
        return new Statement(terms, used);
    }

    private long seats() {
        return sql
                .query("select active + invited from platform.seat_usage", row -> ((Number) row[0]).longValue())
                .stream()
                .findFirst()
                .orElse(0L);
    }

    /** In the period; of a gauge, what there was when the period ended, or is now. */
    private long used(Meter meter, Terms terms) {
        String periods = meter.isGauge() ? "period_start < ?" : "period_start >= ? and period_start < ?";
        Object[] parameters = meter.isGauge()
                ? new Object[] {meter.key(), terms.ends()}
                : new Object[] {meter.key(), terms.starts(), terms.ends()};
        return sql.query(
                        "select cast(coalesce(sum(used), 0) as bigint) from platform.usage_total where meter = ? and "
                                + periods,
                        row -> (Long) row[0],
                        parameters)
                .get(0);
    }

    private static String json(List<UsageEvent> events) {
        var array = JSON.createArrayBuilder();
        for (UsageEvent event : events) {
            array.add(JSON.createObjectBuilder()
                    .add("identifier", event.identifier())
                    .add("quantity", event.quantity())
                    .add("at", event.occurredAt().toString())
                    .add("about", event.about()));
        }
        return array.build().toString();
    }
}
