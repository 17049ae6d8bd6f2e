package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import java.time.Instant;

/**
 * A subscription as Stripe says it is now.
 *
 * @param item Stripe's id of what is paid for
 * @param price Stripe's id of what that costs
 * @param amount the same in US cents, for a period
 * @param endedAt null unless it is over
 * @param card that will be charged, or null
 * @param schedule Stripe's id of the change that comes with the next period, or null
 * @param discount that holds now, or null
 * @param pausedUntil when it goes on by itself, or null
 */
record Contract(
        String id,
        String customer,
        Status status,
        Plan plan,
        BillingInterval interval,
        String item,
        String price,
        long amount,
        Instant createdAt,
        Instant trialEnd,
        Instant periodStart,
        Instant periodEnd,
        boolean cancelAtPeriodEnd,
        Instant endedAt,
        Card card,
        String schedule,
        Discount discount,
        Instant pausedUntil) {

    /** @param end null if it holds as long as the subscription */
    record Discount(String id, String name, Instant end) {}
}
