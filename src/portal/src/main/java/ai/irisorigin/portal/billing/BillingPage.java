package ai.irisorigin.portal.billing;

import ai.irisorigin.portal.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * What the organization subscribes to, what of it is used, what it was billed, and the other plans.
 *
 * @param state names the messages {@code billing.state.<state>}: none, trialing, active, canceling and so on
 * @param price of the plan, in words
 * @param interval of the plan; null if nobody is billed
 * @param until when what the state says will happen, or has happened; or null
 * @param card that is charged, or null
 * @param open whether staff can go elsewhere than to this page
 * @param exporting whether the reader is offered to take the articles along
 * @param known whether Stripe knows the organization; until then nothing can be paid
 * @param choosing whether a plan can be chosen, and paid, here
 * @param terms what is agreed besides the plan, and what can be
 * @param testClock in a demo; else null
 */
@Page.View("billing/billing")
public record BillingPage(
        String plan,
        String state,
        String price,
        String interval,
        Instant until,
        Card card,
        boolean open,
        boolean exporting,
        boolean known,
        boolean choosing,
        boolean cancelable,
        Terms terms,
        Promotion promotion,
        List<Limit> limits,
        List<Line> invoices,
        String chosenInterval,
        List<Choice> intervals,
        List<Offer> plans,
        TestClock testClock)
        implements Page {

    /**
     * Other terms.
     *
     * @param changeable whether another plan or interval can be chosen
     * @param pendingPlan what comes with the next period, or null
     * @param pendingInterval of that
     * @param pendingFrom when it comes
     * @param discount that holds now, or null
     * @param discountEnd null if it holds as long as the subscription
     * @param pausedUntil when a pause ends, or null
     */
    public record Terms(
            boolean changeable,
            String pendingPlan,
            String pendingInterval,
            Instant pendingFrom,
            String discount,
            Instant discountEnd,
            Instant pausedUntil) {}

    /**
     * A promotion code that was typed.
     *
     * @param wrong message key, or null
     */
    public record Promotion(String code, String wrong) {
        static final Promotion NONE = new Promotion("", null);
    }

    /**
     * How much of the plan is used.
     *
     * @param entitlement names the message {@code limit.<entitlement>}: users, conversations, api-calls, storage
     * @param used in words
     * @param limit in words, or null without one
     * @param percent of the limit, may pass 100
     * @param full whether no more is let through
     */
    public record Limit(String entitlement, String used, String limit, int percent, boolean full) {}

    /**
     * An invoice.
     *
     * @param status in Stripe's words: open, paid, void, uncollectible, draft
     * @param amount in words
     */
    public record Line(String number, Instant createdAt, String status, String amount, String href, String pdf) {}

    /**
     * How often one may pay.
     *
     * @param saved percent
     */
    public record Choice(String interval, int saved, boolean chosen) {}

    /**
     * One of the plans.
     *
     * @param plan names the message {@code plan.<plan>}; limits as above, -1 is unlimited
     * @param price for the chosen interval, in words
     */
    public record Offer(
            String plan,
            String price,
            long users,
            long conversations,
            long apiCalls,
            long storageGb,
            boolean current) {}

    /**
     * The organization's time, as far as it is billed by it.
     *
     * @param moves name the messages {@code billing.clock.<move>}
     */
    public record TestClock(Instant time, List<String> moves) {}
}
