package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.ArrayList;
import java.util.List;

/** Schedules of subscriptions as callers make, find, change and end them; each is made from a subscription that is there. */
final class SubscriptionSchedules {
    private static final String TYPE = SubscriptionSchedule.TYPE;
    private static final String PATH = "/v1/subscription_schedules";
    private final Store store;
    private final Times times;
    private final Events events;
    private final ScheduleBonds bonds;
    private final PhaseChanges phaseChanges;
    private final PaidChanges paid;
    private final SubscriptionLife life;
    private final SchedulePhase phase;

    SubscriptionSchedules(
            Store store,
            Times times,
            Events events,
            ScheduleBonds bonds,
            PhaseChanges phaseChanges,
            PaidChanges paid,
            SubscriptionLife life) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.bonds = bonds;
        this.phaseChanges = phaseChanges;
        this.paid = paid;
        this.life = life;
        this.phase = new SchedulePhase(store);
    }

    void routes(Routes routes) {
        routes.get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/{id}", request -> request.subject(TYPE))
                .post(PATH + "/{id}", this::update)
                .post(PATH + "/{id}/release", this::release)
                .post(PATH + "/{id}/cancel", this::cancel);
    }

    private Resource list(ApiRequest request) {
        boolean scheduled = request.parameters().flag("scheduled");
        return Pages.of(
                request,
                store.newestFirst(TYPE).filter(schedule -> !scheduled || schedule.is("status", "not_started")),
                "customer");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Subscription subscription = new Subscription(request.referenced(Subscription.TYPE, "from_subscription")
                .orElseThrow(() -> StripeError.invalid(
                        "from_subscription", "The sandbox makes schedules from subscriptions only.")));
        requireAlone(parameters);
        requireFree(subscription);
        SubscriptionSchedule schedule = new SubscriptionSchedule(draft(subscription));
        schedule.enter(schedule.phases().get(0));
        Metadata.apply(schedule.json(), parameters);
        store.add(schedule.json());
        bonds.bind(schedule);
        return schedule.json();
    }

    private static void requireAlone(Parameters parameters) {
        for (String other : List.of("customer", "default_settings", "end_behavior", "phases", "start_date")) {
            if (parameters.has(other)) {
                throw StripeError.invalid(
                        other,
                        "You cannot set `" + other
                                + "` if `from_subscription` is set. Update the schedule afterwards.");
            }
        }
    }

    private static void requireFree(Subscription subscription) {
        if (subscription.json().has("schedule")) {
            throw StripeError.invalid(
                    "from_subscription",
                    "You cannot migrate a subscription that is already attached to a schedule: `"
                            + subscription.json().text("schedule") + "`.");
        }
        if (subscription.hasEnded()) {
            throw StripeError.invalid(
                    "from_subscription",
                    "You cannot migrate a subscription that is " + subscription.status() + " to a schedule.");
        }
    }

    private Resource draft(Subscription subscription) {
        Resource json = subscription.json();
        return Store.draft(TYPE, times.of(json))
                .set("application", null)
                .set("billing_mode", json.part("billing_mode").copy())
                .set("canceled_at", null)
                .set("completed_at", null)
                .set("customer", json.text("customer"))
                .set("default_settings.billing_cycle_anchor", "automatic")
                .set("default_settings.collection_method", json.text("collection_method"))
                .set("default_settings.default_payment_method", json.find("default_payment_method"))
                .set("end_behavior", json.has("cancel_at") ? "cancel" : "release")
                .set("phases", List.of(SchedulePhase.current(subscription)))
                .set("released_at", null)
                .set("released_subscription", null)
                .set("status", "active")
                .set("subscription", json.id())
                .set("test_clock", json.find("test_clock"));
    }

    private Resource update(ApiRequest request) {
        SubscriptionSchedule schedule = live(request, "update", "updated");
        Parameters parameters = request.parameters();
        Subscription subscription = bonds.subscription(schedule);
        Resource json = schedule.json();
        Resource before = json.copy();
        long now = times.of(json);
        String behavior = parameters.oneOf(
                "proration_behavior", "create_prorations", "create_prorations", "always_invoice", "none");
        parameters
                .given("end_behavior")
                .ifPresent(end -> json.set("end_behavior", parameters.oneOf("end_behavior", "", "release", "cancel")));
        Metadata.apply(json, parameters);
        if (parameters.has("phases")) {
            List<Resource> phases = new ArrayList<>(schedule.past());
            phases.addAll(new SchedulePhases(phase, schedule, subscription, now).requested(parameters.all("phases")));
            json.set("phases", phases);
            Resource current = schedule.phaseFrom(schedule.currentStart()).orElseThrow();
            schedule.enter(current);
            boolean endsNow = schedule.currentEnd() == now;
            if (endsNow) {
                phaseChanges.moveOn(schedule);
            } else {
                phaseChanges.apply(subscription, current, behavior, true);
            }
        }
        bonds.tellEnd(schedule);
        events.emitUpdated("subscription_schedule.updated", json, before);
        return json;
    }

    private SubscriptionSchedule live(ApiRequest request, String verb, String participle) {
        SubscriptionSchedule schedule = new SubscriptionSchedule(request.subject(TYPE));
        if (!schedule.isLive()) {
            throw StripeError.invalid("You cannot " + verb + " a subscription schedule that is currently in the `"
                    + schedule.json().text("status")
                    + "` status. It must be in `not_started, active` status to be " + participle + ".");
        }
        return schedule;
    }

    private Resource release(ApiRequest request) {
        SubscriptionSchedule schedule = live(request, "release", "released");
        bonds.release(schedule, request.parameters().flag("preserve_cancel_date"));
        return schedule.json();
    }

    /** Its subscription ends with it, at once. */
    private Resource cancel(ApiRequest request) {
        SubscriptionSchedule schedule = live(request, "cancel", "canceled");
        Parameters parameters = request.parameters();
        Subscription subscription = bonds.subscription(schedule);
        boolean prorates = !parameters.is("prorate", "false");
        paid.settleOnCancel(subscription, prorates, !parameters.is("invoice_now", "false"));
        life.end(subscription, "cancellation_requested");
        return schedule.json();
    }
}
