package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;
import java.time.Instant;

/**
 * A subscription as Stripe says it is now.
 *
 * @param endedAt null unless it is over
 * @param card that will be charged, or null
 */
record Contract(
        String id,
        String customer,
        Status status,
        Plan plan,
        BillingInterval interval,
        String item,
        Instant createdAt,
        Instant trialEnd,
        Instant periodStart,
        Instant periodEnd,
        boolean cancelAtPeriodEnd,
        Instant endedAt,
        Card card) {}
