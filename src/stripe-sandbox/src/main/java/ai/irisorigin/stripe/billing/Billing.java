package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.catalog.Meters;
import ai.irisorigin.stripe.clocks.TestClocks;
import ai.irisorigin.stripe.clocks.Timeline;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.Customers;
import ai.irisorigin.stripe.payments.PaymentIntents;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.payments.Refunds;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.Optional;

/** The parts of this package put together, and what others may ask of them. */
public final class Billing {
    private final Store store;
    private final Customers customers;
    private final InvoiceCollection collection;
    private final ScheduleBonds schedules;
    private final SubscriptionFields fields;
    private final Subscriptions subscriptions;
    private final Timeline timeline;
    private final Dunning dunning = new Dunning();

    /**
     * Puts them together.
     *
     * @param url where the hosted pages are
     */
    public Billing(Store store, Times times, Events events, PaymentMethods methods, String url, Routes routes) {
        this.store = store;
        Lines lines = new Lines(store);
        Discounts discounts = new Discounts(store);
        Proration proration = new Proration(lines, new BilledItems(store, discounts));
        InvoiceDrafts drafts = new InvoiceDrafts(store, times, lines, discounts);
        PaymentIntents intents = new PaymentIntents(store, times, events);
        collection = new InvoiceCollection(store, times, events, intents, dunning);
        InvoiceLife invoiceLife = new InvoiceLife(store, times, events, collection, drafts, discounts, url);
        SubscriptionInvoices billed = new SubscriptionInvoices(store, drafts, invoiceLife, collection);
        Resumptions resumptions = new Resumptions(store, times, events, lines, billed, invoiceLife);
        schedules = new ScheduleBonds(store, times, events);
        SubscriptionLife life =
                new SubscriptionLife(store, times, events, lines, billed, invoiceLife, resumptions, dunning, schedules);
        collection.observedBy(life);
        fields = new SubscriptionFields(times, events);
        InvoiceItems items = new InvoiceItems(store, times, events, drafts, lines);
        PaidChanges paid = new PaidChanges(times, lines, proration, items, billed, invoiceLife);
        SubscriptionChanges changes = new SubscriptionChanges(
                store, times, events, methods, fields, lines, paid, discounts, life, billed, schedules);
        subscriptions = new Subscriptions(
                store,
                times,
                events,
                lines,
                new SubscriptionDrafts(store, times, methods, discounts, fields),
                fields,
                billed,
                life,
                resumptions,
                changes,
                paid);
        PhaseDiscounts phaseDiscounts = new PhaseDiscounts(store, discounts);
        PhaseChanges phaseChanges = new PhaseChanges(store, times, events, schedules, changes, life, phaseDiscounts);
        SchedulePreviews schedulePreviews = new SchedulePreviews(schedules, phaseChanges, phaseDiscounts, discounts);
        Previews previews = new Previews(store, times, lines, proration, drafts, discounts, schedulePreviews);
        Agenda agenda = new Agenda(store, events, life, invoiceLife, collection, previews, phaseChanges);
        timeline = new Timeline(store, times, events, agenda);
        customers = new Customers(store, times, events, methods, life::endAllOf);
        Refunds refunds = new Refunds(store, times, events);

        customers.routes(routes);
        intents.routes(routes);
        refunds.routes(routes);
        subscriptions.routes(routes);
        new SubscriptionItems(store, changes).routes(routes);
        new SubscriptionSchedules(store, times, events, schedules, phaseChanges, paid, life).routes(routes);
        previews.routes(routes);
        new Invoices(store, events, methods, drafts, invoiceLife).routes(routes);
        new InvoiceSteps(store, methods, invoiceLife, collection).routes(routes);
        items.routes(routes);
        new CreditNotes(store, times, events, refunds, collection).routes(routes);
        new Meters(store, times, events).routes(routes);
        new TestClocks(store, times, events, timeline, agenda, customers::delete).routes(routes);
    }

    public Customers customers() {
        return customers;
    }

    public Dunning dunning() {
        return dunning;
    }

    public Timeline timeline() {
        return timeline;
    }

    public Resource subscribe(Parameters parameters) {
        return subscriptions.create(parameters);
    }

    /** The cardholder pays, and is there to authenticate. */
    public boolean pay(Resource invoice, Resource method) {
        return collection.collect(invoice, Attempt.byCardholder(method));
    }

    public Resource failure(Resource invoice) {
        return collection.intent(invoice).part("last_payment_error");
    }

    /** The customer's own wish, or its undoing; it comes before any schedule. */
    public void cancelAtPeriodEnd(Resource json, boolean cancel) {
        Subscription subscription = new Subscription(json);
        schedules.of(subscription).ifPresent(schedule -> schedules.release(schedule, false));
        fields.cancelAtPeriodEnd(subscription, cancel);
    }

    public Optional<Resource> subscriptionOf(Resource customer) {
        return store.newestFirst(Subscription.TYPE)
                .filter(json -> json.is("customer", customer.id()))
                .filter(json -> !new Subscription(json).hasEnded())
                .findFirst();
    }
}
