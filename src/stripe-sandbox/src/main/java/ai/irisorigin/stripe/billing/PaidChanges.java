package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Optional;

/** Changes of a subscription that is paid for: what they cost, and whether that is paid at once or with the next period. */
final class PaidChanges {
    private final Times times;
    private final Lines lines;
    private final Proration proration;
    private final InvoiceItems items;
    private final SubscriptionInvoices billed;
    private final InvoiceLife invoices;

    PaidChanges(
            Times times,
            Lines lines,
            Proration proration,
            InvoiceItems items,
            SubscriptionInvoices billed,
            InvoiceLife invoices) {
        this.times = times;
        this.lines = lines;
        this.proration = proration;
        this.items = items;
        this.billed = billed;
        this.invoices = invoices;
    }

    void change(Subscription subscription, List<ItemChange> itemChanges, Parameters parameters, long now) {
        if (now >= subscription.periodEnd()) {
            changeBetweenPeriods(subscription, itemChanges, parameters, now);
            return;
        }
        PlannedChange planned = proration.plan(subscription, itemChanges, parameters, now);
        if (planned.mustBePaid()) {
            billed.requireMethodFor(
                    subscription, parameters.find("payment_behavior").orElse("allow_incomplete"));
        }
        ItemChange.apply(subscription, itemChanges, now);
        planned.prorations().forEach(line -> items.waiting(subscription, line));
        if (planned.newPeriod()) {
            subscription.anchor(now);
        }
        if (planned.atOnce()) {
            billed.now(
                    subscription,
                    "subscription_update",
                    planned.newPeriod()
                            ? lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd())
                            : List.of());
        }
    }

    /** The renewal of this moment is still to come, and bills what the subscription has then. */
    private static void changeBetweenPeriods(
            Subscription subscription, List<ItemChange> itemChanges, Parameters parameters, long now) {
        boolean newCycle = Proration.beginsCycle(
                subscription,
                itemChanges,
                parameters.find("billing_cycle_anchor").orElse(""));
        ItemChange.apply(subscription, itemChanges, now);
        if (newCycle) {
            subscription.json().set("billing_cycle_anchor", subscription.periodEnd());
        }
    }

    /** Credit for what is left, and an invoice for what waits, if whoever cancels wants them. */
    void settleOnCancel(Subscription subscription, boolean prorate, boolean invoiceNow) {
        if (prorate && subscription.isCycling()) {
            List<ItemChange> ends = subscription.items().stream()
                    .map(item -> new ItemChange(Optional.of(item), Optional.empty()))
                    .toList();
            proration
                    .credits(subscription, ends, times.of(subscription.json()))
                    .forEach(line -> items.waiting(subscription, line));
        }
        if (invoiceNow && items.isAnyWaiting(subscription)) {
            Resource invoice = billed.draft(subscription, "subscription_update", List.of());
            if (invoice.is("status", "draft")) {
                invoices.finalizeInvoice(invoice);
            }
        }
    }
}
