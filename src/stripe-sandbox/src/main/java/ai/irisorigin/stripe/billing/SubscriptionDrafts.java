package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Subscriptions as a request describes them, before they are kept. */
final class SubscriptionDrafts {
    private static final String TYPE = Subscription.TYPE;
    private final Store store;
    private final Times times;
    private final PaymentMethods methods;
    private final Discounts discounts;
    private final SubscriptionFields fields;

    SubscriptionDrafts(
            Store store, Times times, PaymentMethods methods, Discounts discounts, SubscriptionFields fields) {
        this.store = store;
        this.times = times;
        this.methods = methods;
        this.discounts = discounts;
        this.fields = fields;
    }

    Subscription draft(Resource customer, Parameters parameters) {
        long now = times.of(customer);
        Resource json = Store.draft(TYPE, now)
                .set("billing_cycle_anchor", now)
                .set("billing_mode.type", "flexible")
                .set("cancel_at", null)
                .set("cancel_at_period_end", false)
                .set("canceled_at", null)
                .set("cancellation_details", noDetails())
                .set("collection_method", "charge_automatically")
                .set("customer", customer.id())
                .set("days_until_due", null)
                .set("default_payment_method", null)
                .set("description", parameters.given("description"))
                .set("discounts", List.of())
                .set("ended_at", null)
                .set("latest_invoice", null)
                .set("pause_collection", null)
                .set("pending_setup_intent", null)
                .set("schedule", null)
                .set("start_date", now)
                .set("status", "incomplete")
                .set("test_clock", customer.find("test_clock"))
                .set("trial_start", null)
                .set("trial_end", null)
                .set("automatic_tax.enabled", false);
        List<Resource> items = items(json, parameters, now);
        json.set("currency", items.get(0).text("price.currency"))
                .set(
                        "items",
                        Resource.list("/v1/subscription_items?subscription=" + json.id(), items)
                                .set("total_count", items.size()));
        Subscription subscription = new Subscription(json);
        fields.apply(subscription, parameters);
        methods.referenced(parameters, "default_payment_method", customer)
                .ifPresent(method -> json.set("default_payment_method", method.id()));
        json.set("discounts", discounts.requested(parameters, json, now));
        Metadata.apply(json, parameters);
        return subscription;
    }

    private List<Resource> items(Resource subscription, Parameters parameters, long now) {
        if (parameters.all("items").isEmpty()) {
            throw StripeError.missing("items");
        }
        List<Resource> items = parameters.all("items").stream()
                .map(item -> ItemChange.item(store, item, Optional.empty())
                        .set("subscription", subscription.id())
                        .set("created", now))
                .toList();
        ItemChange.requireOneInterval(items);
        return items;
    }

    private static Resource noDetails() {
        return new Resource().set("comment", null).set("feedback", null).set("reason", null);
    }

    /** Whether it begins with a trial. */
    static boolean beginTrial(Subscription subscription, Parameters parameters) {
        long now = subscription.json().number("created");
        long end = parameters
                .moment("trial_end", now)
                .orElse(now + TimeUnit.DAYS.toSeconds(parameters.number("trial_period_days", 0)));
        if (end <= now) {
            subscription.anchor(now);
            return false;
        }
        subscription
                .json()
                .set("status", "trialing")
                .set("trial_start", now)
                .set("trial_end", end)
                .set("billing_cycle_anchor", end);
        subscription.period(now, end);
        return true;
    }
}
