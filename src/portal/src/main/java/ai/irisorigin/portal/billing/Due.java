package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.tenancy.PlatformSql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Which organizations have something to be done for them. Whoever claims one has it for a while; if they die with it, it is
 * due again afterwards.
 */
@ApplicationScoped
class Due {

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** Of a subscription whose trial is about to end: the last of the days to be told of that is reached. */
    private static final String DAYS = "case when s.trial_end <= t.now + interval '1 day' then 1"
            + " when s.trial_end <= t.now + interval '3 days' then 3 else 7 end";

    private static final String NOW = " cross join lateral (select coalesce(s.test_clock_time, now()) as now) t";

    @Inject
    private PlatformSql sql;

    /** @param attempts before this one */
    record Work(UUID organization, int attempts) {}

    /** Stripe does not know them yet. */
    List<Work> toRegister(int most) {
        return claim("select s.id from platform.subscription s where s.stripe_id is null", most);
    }

    /** Their trial ends in seven, three or one day, and goes over into a plan, and they were not told. */
    List<Work> toRemind(int most) {
        return claim(
                "select s.id from platform.subscription s" + NOW
                        + " where s.status = 'trialing' and s.stripe_id is not null and not s.cancel_at_period_end"
                        + " and s.trial_end > t.now"
                        + " and s.trial_end <= t.now + interval '7 days'"
                        + " and not exists (select from platform.billing_notice n where n.tenant_id = s.tenant_id"
                        + " and n.kind = 'trial-ends-' || " + DAYS
                        + " and n.about = extract(epoch from date_trunc('second', s.trial_end))::bigint::text)",
                most);
    }

    /** A payment failed, and the time after that is over. */
    List<Work> toEndGrace(Duration grace, int most) {
        return claim(
                "select s.id from platform.subscription s" + NOW
                        + " where s.status = 'past_due' and not s.grace_over"
                        + " and s.past_due_since <= t.now - make_interval(secs => " + grace.toSeconds() + ")",
                most);
    }

    /** It will be due again after a while, longer each time. */
    void postpone(Work work, String error) {
        Duration wait = SHORTEST_WAIT.multipliedBy(1L << Math.min(work.attempts(), 8));
        sql.update(
                "update platform.subscription set attempts = attempts + 1, error = ?,"
                        + " next_attempt_at = now() + make_interval(secs => ?) where tenant_id = ?",
                error,
                Math.min(wait.toSeconds(), LONGEST_WAIT.toSeconds()),
                work.organization());
    }

    /** @param due the subscriptions' ids */
    private List<Work> claim(String due, int most) {
        return sql.query(
                "with due as materialized (" + due + " and s.next_attempt_at <= now() limit ?), free as (select s.id"
                        + " from platform.subscription s where s.id in (select id from due) for update skip locked)"
                        + " update platform.subscription c set next_attempt_at = now() + make_interval(secs => ?)"
                        + " where c.id in (select id from free) returning c.tenant_id, c.attempts",
                row -> new Work(row.getObject(1, UUID.class), row.getInt(2)),
                most,
                CLAIM.toSeconds());
    }
}
