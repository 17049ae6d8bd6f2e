package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * What happens to a subscription as time passes and payments come or fail: its trial ends, it renews, falls behind, recovers,
 * pauses, resumes or ends.
 */
final class SubscriptionLife implements InvoiceObserver {
    static final long NOTICE = TimeUnit.DAYS.toSeconds(3);
    private static final String UPDATED = "customer.subscription.updated";
    private static final Set<String> BEHIND = Set.of("past_due", "unpaid");
    private final Store store;
    private final Times times;
    private final Events events;
    private final Lines lines;
    private final SubscriptionInvoices billed;
    private final InvoiceLife invoices;
    private final Resumptions resumptions;
    private final Dunning dunning;
    private final ScheduleBonds schedules;

    SubscriptionLife(
            Store store,
            Times times,
            Events events,
            Lines lines,
            SubscriptionInvoices billed,
            InvoiceLife invoices,
            Resumptions resumptions,
            Dunning dunning,
            ScheduleBonds schedules) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.lines = lines;
        this.billed = billed;
        this.invoices = invoices;
        this.resumptions = resumptions;
        this.dunning = dunning;
        this.schedules = schedules;
    }

    void endTrial(Subscription subscription) {
        Resource before = subscription.json().copy();
        if (!billed.hasMethod(subscription)
                && subscription.missingMethodBehavior().equals("cancel")) {
            end(subscription, null);
        } else if (!billed.hasMethod(subscription)
                && subscription.missingMethodBehavior().equals("pause")) {
            subscription.json().set("status", "paused");
            events.emit("customer.subscription.paused", subscription.json());
            events.emitUpdated(UPDATED, subscription.json(), before);
        } else {
            begin(subscription, subscription.json().number("trial_end"));
            billed.draft(
                    subscription,
                    "subscription_cycle",
                    lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd()));
            events.emitUpdated(UPDATED, subscription.json(), before);
        }
    }

    /** Its first period that is paid for. */
    void begin(Subscription subscription, long anchor) {
        subscription.json().set("status", "active");
        subscription.anchor(anchor);
    }

    void renew(Subscription subscription) {
        Resource before = subscription.json().copy();
        long start = subscription.periodEnd();
        long previous = subscription.periodStart();
        subscription.period(start, Periods.endAfter(start, subscription.anchor(), subscription.recurring()));
        Resource invoice = billed.draft(
                subscription, "subscription_cycle", lines.ofPeriod(subscription, start, subscription.periodEnd()));
        invoice.set("period_start", previous).set("period_end", start);
        events.emitUpdated(UPDATED, subscription.json(), before);
    }

    void tellOfTrialEnd(Subscription subscription) {
        Resource json = subscription.json();
        json.set("_notice", json.number("trial_end"));
        events.emit("customer.subscription.trial_will_end", json);
    }

    /** A trial that ends within three days, and of which nobody was told yet. */
    boolean owesNotice(Subscription subscription) {
        return subscription.isIn("trialing")
                && subscription.json().number("_notice", 0)
                        != subscription.json().number("trial_end");
    }

    void expire(Subscription subscription) {
        Resource before = subscription.json().copy();
        subscription.json().set("status", "incomplete_expired").set("ended_at", times.of(subscription.json()));
        events.emitUpdated(UPDATED, subscription.json(), before);
        store.find(subscription.json().text("latest_invoice"))
                .filter(invoice -> invoice.is("status", "open"))
                .ifPresent(invoices::voidInvoice);
        schedules.cancelOf(subscription);
    }

    /** It is over, now; what is open is not collected any more. */
    void end(Subscription subscription, String reason) {
        long now = times.of(subscription.json());
        Resource json = subscription.json();
        json.set("status", "canceled").set("ended_at", now).set("canceled_at", json.number("canceled_at", now));
        if (!json.has("cancellation_details.reason")) {
            json.set("cancellation_details.reason", reason);
        }
        store.all("invoice")
                .filter(invoice -> invoice.is("parent.subscription_details.subscription", subscription.id()))
                .filter(invoice -> invoice.is("status", "open") || invoice.is("status", "draft"))
                .forEach(invoices::stopCollecting);
        events.emit("customer.subscription.deleted", json);
        schedules.cancelOf(subscription);
    }

    void endAllOf(Resource customer) {
        store.all(Subscription.TYPE)
                .filter(json -> json.is("customer", customer.id()))
                .map(Subscription::new)
                .filter(subscription -> !subscription.hasEnded())
                .forEach(subscription -> end(subscription, "cancellation_requested"));
    }

    @Override
    public void settled(Resource invoice) {
        Subscription subscription = subscriptionOf(invoice).orElseThrow();
        Resource before = subscription.json().copy();
        if (resumptions.isAwaiting(subscription, invoice)) {
            resumptions.end(subscription, invoice);
        } else if (subscription.json().is("latest_invoice", invoice.id()) && frees(invoice, subscription)) {
            subscription.json().set("status", "active");
            events.emitUpdated(UPDATED, subscription.json(), before);
        }
    }

    /** Only money makes a subscription begin; one that is behind goes on as soon as nothing is owed. */
    private static boolean frees(Resource invoice, Subscription subscription) {
        return BEHIND.contains(subscription.status())
                || (subscription.isIn("incomplete") && invoice.is("status", "paid"));
    }

    @Override
    public void failed(Resource invoice) {
        Subscription subscription = subscriptionOf(invoice).orElseThrow();
        if (!subscription.isCycling()) {
            return;
        }
        Resource before = subscription.json().copy();
        if (invoice.has("next_payment_attempt") || dunning.end() == Dunning.End.PAST_DUE) {
            subscription.json().set("status", "past_due");
        } else if (dunning.end() == Dunning.End.UNPAID) {
            subscription.json().set("status", "unpaid");
        } else {
            end(subscription, "payment_failed");
            return;
        }
        events.emitUpdated(UPDATED, subscription.json(), before);
    }

    private Optional<Subscription> subscriptionOf(Resource invoice) {
        return invoice.find("parent.subscription_details.subscription")
                .map(store::get)
                .map(Subscription::new);
    }
}
