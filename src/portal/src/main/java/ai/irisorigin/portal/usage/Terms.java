package ai.irisorigin.portal.usage;

import ai.irisorigin.portal.access.Meter;
import ai.irisorigin.portal.access.Plan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalLong;

/**
 * What an organization is entitled to, in which period.
 *
 * @param coming the plan of the next period, if it is to be another one, or null
 * @param trial nothing may be used beyond the plan, and nothing is billed
 * @param months of the period: what is limited by the month is limited to so many times as much
 * @param billed whether overage is billed, and not agreed otherwise
 * @param spendingCap US cents of overage in a period, or null
 * @param frozenAt where its test clock stands, or null
 */
public record Terms(
        Plan plan,
        Plan coming,
        boolean trial,
        int months,
        Instant starts,
        Instant ends,
        boolean billed,
        Long spendingCap,
        Instant frozenAt) {

    /**
     * How much may be used, or is paid for already; empty if there is no limit. Of seats, no more than the plan that comes
     * has, or it could not come.
     */
    public OptionalLong included(Meter meter) {
        long limit = meter == Meter.USERS && coming != null
                ? fewer(plan.limit(meter), coming.limit(meter))
                : plan.limit(meter);
        if (limit == Plan.UNLIMITED) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(meter.isGauge() ? limit : limit * months);
    }

    private static long fewer(long one, long other) {
        return one == Plan.UNLIMITED || (other != Plan.UNLIMITED && other < one) ? other : one;
    }

    /** Whether somebody may have to be refused. */
    public boolean isStrict() {
        return trial || spendingCap != null;
    }

    /** What time it is for this organization: a test clock stands still. */
    public Instant time(Clock clock) {
        return frozenAt == null ? clock.instant() : frozenAt;
    }

    /** The same, in the period after this one. */
    Terms next() {
        Instant end = ends.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
        return new Terms(plan, coming, trial, months, ends, end, billed, spendingCap, frozenAt);
    }
}
