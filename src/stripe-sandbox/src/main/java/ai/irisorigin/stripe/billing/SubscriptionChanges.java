package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Optional;

/** Changes that callers ask for: other prices, an end, an undo, a trial that is shorter or longer. */
final class SubscriptionChanges {
    private static final String TYPE = Subscription.TYPE;
    private final Store store;
    private final Times times;
    private final Events events;
    private final PaymentMethods methods;
    private final Lines lines;
    private final SubscriptionFields fields;
    private final Proration proration;
    private final InvoiceItems items;
    private final Discounts discounts;
    private final SubscriptionLife life;
    private final SubscriptionInvoices billed;
    private final InvoiceLife invoices;

    SubscriptionChanges(
            Store store,
            Times times,
            Events events,
            PaymentMethods methods,
            SubscriptionFields fields,
            Lines lines,
            Proration proration,
            InvoiceItems items,
            Discounts discounts,
            SubscriptionLife life,
            SubscriptionInvoices billed,
            InvoiceLife invoices) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.methods = methods;
        this.lines = lines;
        this.fields = fields;
        this.proration = proration;
        this.items = items;
        this.discounts = discounts;
        this.life = life;
        this.billed = billed;
        this.invoices = invoices;
    }

    Resource update(ApiRequest request) {
        return update(new Subscription(request.subject(TYPE)), request.parameters());
    }

    Resource update(Subscription subscription, Parameters parameters) {
        Resource json = subscription.json();
        Resource before = json.copy();
        if (subscription.hasEnded()) {
            requireHarmless(parameters);
        }
        long now = times.of(json);
        List<ItemChange> itemChanges = ItemChange.of(store, parameters, "items", subscription);
        fields.apply(subscription, parameters);
        methods.referenced(parameters, "default_payment_method", store.get(json.text("customer")))
                .ifPresent(method -> json.set("default_payment_method", method.id()));
        if (parameters.has("discounts")) {
            json.set("discounts", discounts.requested(parameters, json, now));
        }
        Metadata.apply(json, parameters);
        change(subscription, itemChanges, parameters, now);
        fields.scheduleEnd(subscription, parameters);
        tellOfTrialEndIfDue(subscription);
        events.emitUpdated("customer.subscription.updated", json, before);
        return json;
    }

    private static void requireHarmless(Parameters parameters) {
        List<String> harmless = List.of("metadata", "cancellation_details", "expand");
        if (!harmless.containsAll(parameters.json().keySet())) {
            throw StripeError.invalid("A canceled subscription can only update its cancellation_details and metadata.");
        }
    }

    private void change(Subscription subscription, List<ItemChange> itemChanges, Parameters parameters, long now) {
        Optional<Long> trialEnd = parameters.moment("trial_end", now);
        if (trialEnd.filter(end -> end > now).isPresent()) {
            ItemChange.apply(subscription, itemChanges, now);
            extendTrial(subscription, trialEnd.get(), now);
        } else if (subscription.isIn("trialing") || subscription.isIn("paused") || subscription.isIn("incomplete")) {
            ItemChange.apply(subscription, itemChanges, now);
            if (subscription.isIn("trialing") && trialEnd.isPresent()) {
                endTrialNow(subscription, parameters, now);
            }
        } else if (!itemChanges.isEmpty() || parameters.is("billing_cycle_anchor", "now")) {
            changePaid(subscription, itemChanges, parameters, now);
        }
    }

    private static void extendTrial(Subscription subscription, long end, long now) {
        subscription.json().set("status", "trialing").set("trial_end", end).set("billing_cycle_anchor", end);
        subscription.json().set("trial_start", subscription.json().number("trial_start", now));
        subscription.period(subscription.periodStart(), end);
    }

    private void endTrialNow(Subscription subscription, Parameters parameters, long now) {
        subscription.json().set("trial_end", now);
        if (!billed.hasMethod(subscription)
                && !subscription.missingMethodBehavior().equals("create_invoice")) {
            life.endTrial(subscription);
            return;
        }
        requireMethodFor(subscription, parameters.find("payment_behavior").orElse("allow_incomplete"));
        life.begin(subscription, now);
        billed.now(
                subscription,
                "subscription_update",
                lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd()));
    }

    private void changePaid(Subscription subscription, List<ItemChange> itemChanges, Parameters parameters, long now) {
        PlannedChange planned = proration.plan(subscription, itemChanges, parameters, now);
        if (planned.atOnce()) {
            requireMethodFor(subscription, parameters.find("payment_behavior").orElse("allow_incomplete"));
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

    void requireMethodFor(Subscription subscription, String behavior) {
        if (behavior.equals("pending_if_incomplete")) {
            throw StripeError.invalid("payment_behavior", "The sandbox has no pending updates.");
        }
        if (!behavior.equals("default_incomplete") && !billed.hasMethod(subscription)) {
            throw StripeError.invalid(
                    null,
                    "resource_missing",
                    "This customer has no attached payment source or default payment method.");
        }
        if (behavior.equals("error_if_incomplete")) {
            billed.requireChargeable(subscription);
        }
    }

    void tellOfTrialEndIfDue(Subscription subscription) {
        if (life.owesNotice(subscription)
                && subscription.json().number("trial_end") - times.of(subscription.json()) <= SubscriptionLife.NOTICE) {
            life.tellOfTrialEnd(subscription);
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
        if (invoiceNow) {
            Resource invoice = billed.draft(subscription, "subscription_update", List.of());
            invoices.finalizeInvoice(invoice);
        }
    }
}
