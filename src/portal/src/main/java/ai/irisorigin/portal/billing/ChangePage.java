package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * Another plan, or another interval, before it is confirmed.
 *
 * @param price of it for each interval, in words
 * @param atOnce whether it holds as soon as it is confirmed; else with the next period
 * @param from when it holds
 * @param invoice what is charged at once, or null
 * @param misfits why it can't be; then nothing can be confirmed
 * @param closed whether nothing can be done about that
 * @param limits of it against those of now
 * @param wrong message key, or null
 */
@Page.View("billing/change")
public record ChangePage(
        String plan,
        String interval,
        String currentPlan,
        String price,
        boolean atOnce,
        Instant from,
        Invoice invoice,
        List<Misfit> misfits,
        boolean closed,
        List<Limit> limits,
        String wrong)
        implements Page {

    /**
     * What is charged.
     *
     * @param at the moment that it is reckoned for, in seconds since 1970
     * @param due in US cents
     * @param total the same in words
     */
    public record Invoice(long at, long due, String total, List<Line> lines) {}

    /**
     * What it costs, in words.
     *
     * @param kind names the message {@code billing.change.line.<kind>}: credit (for the plan of now), rest (of the period, with
     *     the new one); null for anything else
     * @param description as Stripe words it
     */
    public record Line(String kind, String description, String amount) {}

    /**
     * What no longer fits.
     *
     * @param misfit names the message {@code billing.change.misfit.<misfit>}
     */
    public record Misfit(String misfit, long used, long limit) {}

    /**
     * In words; null is unlimited.
     *
     * @param monthly whether it is that much each month, however often one pays
     */
    public record Limit(String meter, boolean monthly, String now, String then) {}
}
