package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.concurrent.TimeUnit;

/** The way back from a pause, which is a trial's end without a card: an invoice, and once it is paid, a period. */
final class Resumptions {
    private static final String RESUMPTION = "_resumption";
    private static final long HOURS_TO_PAY = 23;
    private final Store store;
    private final Times times;
    private final Events events;
    private final Lines lines;
    private final SubscriptionInvoices billed;
    private final InvoiceLife invoices;

    Resumptions(
            Store store, Times times, Events events, Lines lines, SubscriptionInvoices billed, InvoiceLife invoices) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.lines = lines;
        this.billed = billed;
        this.invoices = invoices;
    }

    /** Back from a pause once the invoice for the time from now on is paid. */
    void begin(Subscription subscription, boolean newAnchor) {
        long now = times.of(subscription.json());
        long anchor = newAnchor ? now : subscription.anchor();
        long end = Periods.endAfter(now, anchor, subscription.recurring());
        subscription
                .json()
                .find(RESUMPTION)
                .map(store::get)
                .filter(invoice -> invoice.is("status", "open"))
                .ifPresent(invoices::voidInvoice);
        subscription.json().set("_anchor", anchor);
        Resource invoice = billed.open(subscription, "subscription_cycle", lines.ofPeriod(subscription, now, end));
        InvoiceCollection.tryOnce(invoice);
        invoice.set("_expires", now + TimeUnit.HOURS.toSeconds(HOURS_TO_PAY));
        subscription.json().set("latest_invoice", invoice.id()).set(RESUMPTION, invoice.id());
        billed.collect(invoice);
    }

    boolean isAwaiting(Subscription subscription, Resource invoice) {
        return subscription.isIn("paused") && subscription.json().is(RESUMPTION, invoice.id());
    }

    /** Its invoice is settled; if that means void, the pause goes on. */
    void end(Subscription subscription, Resource invoice) {
        subscription.json().set(RESUMPTION, null);
        if (!invoice.is("status", "void")) {
            resume(subscription, invoice);
        }
    }

    private void resume(Subscription subscription, Resource invoice) {
        Resource before = subscription.json().copy();
        subscription
                .json()
                .set("status", "active")
                .set("billing_cycle_anchor", subscription.json().number("_anchor"));
        Resource period = invoice.parts("lines").get(0).part("period");
        subscription.period(period.number("start"), period.number("end"));
        events.emit("customer.subscription.resumed", subscription.json());
        events.emitUpdated("customer.subscription.updated", subscription.json(), before);
    }
}
