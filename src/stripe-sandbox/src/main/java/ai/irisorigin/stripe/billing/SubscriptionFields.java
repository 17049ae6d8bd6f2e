package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Times;
import java.util.Optional;

/** What callers set on a subscription without a price being touched: its end, its trial's end behaviour, a pause of collection. */
final class SubscriptionFields {
    private final Times times;
    private final Events events;

    SubscriptionFields(Times times, Events events) {
        this.times = times;
        this.events = events;
    }

    void apply(Subscription subscription, Parameters parameters) {
        Resource json = subscription.json();
        requireOwnEnd(json, parameters);
        applyDetails(json, parameters);
        if (parameters.has("description")) {
            json.set("description", parameters.given("description"));
        }
        if (parameters.is("default_payment_method", "")) {
            json.set("default_payment_method", null);
        }
        String behavior = parameters
                .part("trial_settings")
                .part("end_behavior")
                .oneOf("missing_payment_method", "create_invoice", "create_invoice", "cancel", "pause");
        if (parameters.has("trial_settings") || !json.has("trial_settings")) {
            json.set("trial_settings.end_behavior.missing_payment_method", behavior);
        }
        if (parameters.has("payment_settings.save_default_payment_method")) {
            json.set(
                    "payment_settings.save_default_payment_method",
                    parameters.text("payment_settings.save_default_payment_method"));
        }
        if (parameters.has("pause_collection")) {
            pauseCollection(json, parameters);
        }
    }

    /** While a schedule is bound to it, only the schedule says when it ends. */
    private static void requireOwnEnd(Resource json, Parameters parameters) {
        if (json.has("schedule") && (parameters.has("cancel_at_period_end") || parameters.has("cancel_at"))) {
            throw StripeError.invalid(
                    "The subscription is managed by the subscription schedule `" + json.text("schedule")
                            + "`, and updating any cancelation behavior directly is not allowed. Please update the schedule instead.");
        }
    }

    private static void pauseCollection(Resource json, Parameters parameters) {
        if (parameters.is("pause_collection", "")) {
            json.set("pause_collection", null);
            return;
        }
        Parameters pause = parameters.part("pause_collection");
        json.set(
                        "pause_collection.behavior",
                        pause.oneOf("behavior", "", "keep_as_draft", "mark_uncollectible", "void"))
                .set("pause_collection.resumes_at", pause.given("resumes_at").map(at -> pause.number("resumes_at")));
    }

    static void applyDetails(Resource json, Parameters parameters) {
        for (String name : new String[] {"comment", "feedback"}) {
            String path = "cancellation_details." + name;
            if (parameters.has(path)) {
                json.set(path, parameters.given(path));
            }
        }
    }

    void scheduleEnd(Subscription subscription, Parameters parameters) {
        Resource json = subscription.json();
        if (!parameters.has("cancel_at_period_end") && !parameters.has("cancel_at")) {
            if (json.flag("cancel_at_period_end")) {
                json.set("cancel_at", subscription.periodEnd());
            }
            return;
        }
        scheduleEnd(
                subscription, parameters.flag("cancel_at_period_end"), parameters.moment("cancel_at", times.of(json)));
    }

    void cancelAtPeriodEnd(Subscription subscription, boolean cancel) {
        Resource before = subscription.json().copy();
        scheduleEnd(subscription, cancel, Optional.empty());
        events.emitUpdated("customer.subscription.updated", subscription.json(), before);
    }

    private void scheduleEnd(Subscription subscription, boolean atPeriodEnd, Optional<Long> at) {
        Resource json = subscription.json();
        boolean ends = atPeriodEnd || at.isPresent();
        json.set("cancel_at_period_end", atPeriodEnd)
                .set("cancel_at", atPeriodEnd ? Optional.of(subscription.periodEnd()) : at)
                .set("canceled_at", ends ? times.of(json) : null)
                .set("cancellation_details.reason", ends ? "cancellation_requested" : null);
    }
}
