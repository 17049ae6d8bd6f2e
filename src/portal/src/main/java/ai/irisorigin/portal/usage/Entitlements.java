package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Plan;
import ai.irisorigin.portal.tenancy.CurrentTenant;
import ai.irisorigin.portal.tenancy.TenantSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What the current organization is entitled to, now and in earlier periods: written by billing, read by everybody. */
@ApplicationScoped
@Transactional
public class Entitlements {

    private static final String SELECT =
            "select p.plan, p.trial, p.months, p.starts, p.ends, s.spending_cap, s.frozen_at, b.pending_plan"
                    + " from platform.usage_period p left join platform.usage_setting s on s.tenant_id = p.tenant_id"
                    + " left join platform.subscription b on b.tenant_id = p.tenant_id where ";

    @Inject
    private TenantSql sql;

    @Inject
    private Clock clock;

    @Inject
    private Event<TermsChanged> changed;

    /**
     * In the period that goes on: until billing says what comes after the last one, the same again. Somebody who isn't billed
     * has calendar months in UTC.
     */
    public Terms current() {
        return first("true order by p.starts desc limit 1")
                .map(last -> last.time(clock).isBefore(last.ends()) ? last : last.next())
                .orElseGet(() -> unbilled(clock.instant()));
    }

    /** The same, and whoever asks for it by this waits until this transaction ends. */
    Terms locked() {
        sql.query("select 1 from platform.usage_setting for update", row -> 1);
        return current();
    }

    /** Periods so far, the newest first. */
    public List<Terms> all() {
        return terms("true order by p.starts desc limit 36");
    }

    /** Earlier periods whose overage nobody has looked at, the oldest first. */
    public List<Terms> unclosed() {
        return terms("p.closed_at is null and p.ends <= (select max(starts) from platform.usage_period)"
                + " order by p.starts limit 36");
    }

    /** The last period, while nobody has looked at its overage. */
    public Optional<Terms> lastUnclosed() {
        return first("p.closed_at is null order by p.starts desc limit 1");
    }

    /** What is recorded for this period from now on comes too late to be billed. */
    public void close(Terms period) {
        sql.query(
                "update platform.usage_period set closed_at = ? where starts = ? returning 1",
                row -> 1,
                clock.instant(),
                period.starts());
    }

    /** When a period begins that something belongs to; what comes after the last one's end is the next one's. */
    Instant periodOf(Instant time, Terms current) {
        if (!current.billed()) {
            return unbilled(time).starts();
        }
        if (!time.isBefore(current.ends())) {
            return current.ends();
        }
        return time.isBefore(current.starts())
                ? first("p.starts <= ? order by p.starts desc limit 1", time)
                        .orElse(current)
                        .starts()
                : current.starts();
    }

    /**
     * From now on the organization's plan holds, until the period ends and longer. A period in which another one begins was
     * not paid for: it ends there, and nothing in it is billed. True if something else held before.
     */
    public boolean grant(boolean trial, int months, Instant starts, Instant ends, Instant frozenAt) {
        boolean news = !sql.query(
                        "insert into platform.usage_period as p (tenant_id, starts, ends, plan, trial, months)"
                                + " select id, ?, ?, plan, ?, ? from platform.organization where id = platform.current_tenant()"
                                + " on conflict (tenant_id, starts) do update"
                                + " set ends = excluded.ends, plan = excluded.plan, trial = excluded.trial, months = excluded.months"
                                + " where p.closed_at is null and (p.ends, p.plan, p.trial, p.months)"
                                + " is distinct from (excluded.ends, excluded.plan, excluded.trial, excluded.months)"
                                + " returning 1",
                        row -> 1,
                        starts,
                        ends,
                        trial,
                        months)
                .isEmpty();
        sql.query(
                "update platform.usage_period set ends = ?, closed_at = ? where starts < ? and ends > ?"
                        + " and closed_at is null returning 1",
                row -> 1,
                starts,
                clock.instant(),
                starts,
                starts);
        sql.query(
                "insert into platform.usage_setting (tenant_id, frozen_at)"
                        + " values (platform.current_tenant(), cast(? as timestamptz)) on conflict (tenant_id) do update"
                        + " set frozen_at = excluded.frozen_at returning 1",
                row -> 1,
                frozenAt == null ? null : frozenAt.toString());
        changed.fire(new TermsChanged(CurrentTenant.required().id()));
        return news;
    }

    /**
     * Bounds what usage beyond the plan may cost.
     *
     * @param cents of overage in a period that are not to be passed, or null
     */
    public void cap(Long cents) {
        sql.query(
                "insert into platform.usage_setting (tenant_id, spending_cap)"
                        + " values (platform.current_tenant(), cast(? as bigint)) on conflict (tenant_id) do update"
                        + " set spending_cap = excluded.spending_cap returning 1",
                row -> 1,
                cents == null ? null : cents.toString());
        changed.fire(new TermsChanged(CurrentTenant.required().id()));
    }

    private Optional<Terms> first(String condition, Object... parameters) {
        return terms(condition, parameters).stream().findFirst();
    }

    private List<Terms> terms(String condition, Object... parameters) {
        return sql.query(
                SELECT + condition,
                row -> new Terms(
                        Plan.parse((String) row[0]).orElseThrow(),
                        Plan.parse((String) row[7]).orElse(null),
                        (Boolean) row[1],
                        (Integer) row[2],
                        instant(row[3]),
                        instant(row[4]),
                        true,
                        (Long) row[5],
                        row[6] == null ? null : instant(row[6])),
                parameters);
    }

    private static Terms unbilled(Instant time) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(time, ZoneOffset.UTC));
        return new Terms(
                Plan.parse(CurrentTenant.required().plan()).orElseThrow(),
                null,
                false,
                1,
                start(month),
                start(month.plusMonths(1)),
                false,
                null,
                null);
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Instant instant(Object column) {
        return ((Timestamp) column).toInstant();
    }
}
