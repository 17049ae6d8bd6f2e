package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Subscriptions as callers make, find, resume and cancel them. */
final class Subscriptions {
    private static final String TYPE = Subscription.TYPE;
    private static final Set<String> ENDED = Set.of("canceled", "incomplete_expired");
    private final Store store;
    private final Times times;
    private final Events events;
    private final Lines lines;
    private final SubscriptionDrafts drafts;
    private final SubscriptionFields fields;
    private final SubscriptionInvoices billed;
    private final SubscriptionLife life;
    private final Resumptions resumptions;
    private final SubscriptionChanges changes;
    private final PaidChanges paid;

    Subscriptions(
            Store store,
            Times times,
            Events events,
            Lines lines,
            SubscriptionDrafts drafts,
            SubscriptionFields fields,
            SubscriptionInvoices billed,
            SubscriptionLife life,
            Resumptions resumptions,
            SubscriptionChanges changes,
            PaidChanges paid) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.lines = lines;
        this.drafts = drafts;
        this.fields = fields;
        this.billed = billed;
        this.life = life;
        this.resumptions = resumptions;
        this.changes = changes;
        this.paid = paid;
    }

    void routes(Routes routes) {
        routes.get("/v1/subscriptions", this::list)
                .post("/v1/subscriptions", request -> create(request.parameters()))
                .get("/v1/subscriptions/{id}", request -> request.subject(TYPE))
                .post("/v1/subscriptions/{id}", changes::update)
                .delete("/v1/subscriptions/{id}", this::cancel)
                .post("/v1/subscriptions/{id}/resume", this::resume);
    }

    private Resource list(ApiRequest request) {
        Parameters parameters = request.parameters();
        boolean ofClocksToo = parameters.has("test_clock") || parameters.has("customer");
        Stream<Resource> subscriptions = store.newestFirst(TYPE)
                .filter(inStatus(parameters.find("status").orElse("")))
                .filter(json -> ofClocksToo || !json.has("test_clock"))
                .filter(json -> parameters
                        .find("price")
                        .map(price -> json.parts("items").stream().anyMatch(item -> item.is("price.id", price)))
                        .orElse(true));
        return Pages.of(request, subscriptions, "customer", "test_clock");
    }

    private static Predicate<Resource> inStatus(String status) {
        return switch (status) {
            case "all" -> json -> true;
            case "" -> json -> !json.is("status", "canceled");
            case "ended" -> json -> ENDED.contains(json.text("status"));
            default -> json -> json.is("status", status);
        };
    }

    Resource create(Parameters parameters) {
        Resource customer = ApiRequest.referenced(store, parameters, "customer", "customer")
                .filter(found -> !found.flag("deleted"))
                .orElseThrow(() -> StripeError.missing("customer"));
        Subscription subscription = drafts.draft(customer, parameters);
        boolean trial = SubscriptionDrafts.beginTrial(subscription, parameters);
        String behavior = parameters.oneOf(
                "payment_behavior",
                "allow_incomplete",
                "allow_incomplete",
                "default_incomplete",
                "error_if_incomplete",
                "pending_if_incomplete");
        if (!trial) {
            billed.requireMethodFor(subscription, behavior);
        }
        fields.scheduleEnd(subscription, parameters);
        store.add(subscription.json());
        events.emit("customer.subscription.created", subscription.json());
        if (trial) {
            billed.now(subscription, "subscription_create", lines.ofTrial(subscription));
            changes.tellOfTrialEndIfDue(subscription);
        } else {
            beginPaid(subscription, behavior);
        }
        return subscription.json();
    }

    private void beginPaid(Subscription subscription, String behavior) {
        List<Resource> first = lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd());
        if (behavior.equals("default_incomplete")) {
            billed.later(subscription, "subscription_create", first);
        } else {
            billed.first(subscription, first);
        }
    }

    private Resource cancel(ApiRequest request) {
        Subscription subscription = new Subscription(request.subject(TYPE));
        if (subscription.hasEnded()) {
            throw StripeError.notFound(TYPE, subscription.id());
        }
        Parameters parameters = request.parameters();
        SubscriptionFields.applyDetails(subscription.json(), parameters);
        paid.settleOnCancel(subscription, parameters.flag("prorate"), parameters.flag("invoice_now"));
        life.end(subscription, "cancellation_requested");
        return subscription.json();
    }

    private Resource resume(ApiRequest request) {
        Subscription subscription = new Subscription(request.subject(TYPE));
        if (!subscription.isIn("paused")) {
            throw StripeError.invalid(
                    "Only a subscription that is paused can be resumed; this one is " + subscription.status() + ".");
        }
        String anchor = request.parameters().oneOf("billing_cycle_anchor", "now", "now", "unchanged");
        billed.requireMethodFor(subscription, "allow_incomplete");
        resumptions.begin(subscription, anchor.equals("now"));
        return subscription.json();
    }
}
