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
    private final PaidChanges paid;
    private final Discounts discounts;
    private final SubscriptionLife life;
    private final SubscriptionInvoices billed;
    private final ScheduleBonds schedules;

    SubscriptionChanges(
            Store store,
            Times times,
            Events events,
            PaymentMethods methods,
            SubscriptionFields fields,
            Lines lines,
            PaidChanges paid,
            Discounts discounts,
            SubscriptionLife life,
            SubscriptionInvoices billed,
            ScheduleBonds schedules) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.methods = methods;
        this.lines = lines;
        this.fields = fields;
        this.paid = paid;
        this.discounts = discounts;
        this.life = life;
        this.billed = billed;
        this.schedules = schedules;
    }

    Resource update(ApiRequest request) {
        return update(new Subscription(request.subject(TYPE)), request.parameters());
    }

    Resource update(Subscription subscription, Parameters parameters) {
        if (subscription.hasEnded()) {
            requireHarmless(parameters);
        }
        Resource json = update(subscription, ItemChange.of(store, parameters, "items", subscription), parameters);
        schedules.mirror(subscription, parameters);
        return json;
    }

    /** All of it, or nothing if any of it is refused. */
    Resource update(Subscription subscription, List<ItemChange> itemChanges, Parameters parameters) {
        Resource json = subscription.json();
        Resource before = json.copy();
        try {
            apply(subscription, itemChanges, parameters);
        } catch (StripeError refusal) {
            discounts.takeBack(json, before);
            json.restore(before);
            throw refusal;
        }
        tellOfTrialEndIfDue(subscription);
        events.emitUpdated("customer.subscription.updated", json, before);
        return json;
    }

    private void apply(Subscription subscription, List<ItemChange> itemChanges, Parameters parameters) {
        Resource json = subscription.json();
        long now = times.of(json);
        fields.apply(subscription, parameters);
        methods.referenced(parameters, "default_payment_method", store.get(json.text("customer")))
                .ifPresent(method -> json.set("default_payment_method", method.id()));
        if (parameters.has("discounts")) {
            json.set("discounts", discounts.requested(parameters, json, now));
        }
        Metadata.apply(json, parameters);
        change(subscription, itemChanges, parameters, now);
        fields.scheduleEnd(subscription, parameters);
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
            paid.change(subscription, itemChanges, parameters, now);
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
        billed.requireMethodFor(
                subscription, parameters.find("payment_behavior").orElse("allow_incomplete"));
        life.begin(subscription, now);
        billed.now(
                subscription,
                "subscription_update",
                lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd()));
    }

    void tellOfTrialEndIfDue(Subscription subscription) {
        if (life.owesNotice(subscription)
                && subscription.json().number("trial_end") - times.of(subscription.json()) <= SubscriptionLife.NOTICE) {
            life.tellOfTrialEnd(subscription);
        }
    }
}
