package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.access.Plan;

/**
 * What a plan costs for one interval.
 *
 * @param currency ISO 4217, in lower case as Stripe writes it
 * @param unitAmount in the currency's minor unit: cents
 */
public record Price(Plan plan, BillingInterval interval, String currency, long unitAmount) {

    /** By this Stripe finds the price; its ids are Stripe's own. */
    public String lookupKey() {
        return "iris_" + plan.key() + "_" + interval.key() + "_" + currency;
    }

    /** For a month, in minor units, rounded half up. */
    public long monthly() {
        return Math.floorDiv(unitAmount * 2 + interval.months(), interval.months() * 2L);
    }
}
