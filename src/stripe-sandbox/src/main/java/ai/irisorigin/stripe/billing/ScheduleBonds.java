package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A subscription and its schedule: bound to each other until the schedule is released, has completed, or is canceled. Meanwhile the
 * schedule says when the subscription ends.
 */
final class ScheduleBonds {
    private static final String UPDATED = "customer.subscription.updated";
    private final Store store;
    private final Times times;
    private final Events events;

    ScheduleBonds(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    Optional<SubscriptionSchedule> of(Subscription subscription) {
        return subscription.json().find("schedule").flatMap(store::find).map(SubscriptionSchedule::new);
    }

    Subscription subscription(SubscriptionSchedule schedule) {
        return new Subscription(store.get(schedule.json().text("subscription")));
    }

    void bind(SubscriptionSchedule schedule) {
        Resource subscription = subscription(schedule).json();
        Resource before = subscription.copy();
        subscription.set("schedule", schedule.json().id());
        sayEnd(schedule, subscription);
        events.emit("subscription_schedule.created", schedule.json());
        events.emitUpdated(UPDATED, subscription, before);
    }

    /** The subscription shows when its schedule will cancel it. */
    void tellEnd(SubscriptionSchedule schedule) {
        Resource subscription = subscription(schedule).json();
        Resource before = subscription.copy();
        sayEnd(schedule, subscription);
        events.emitUpdated(UPDATED, subscription, before);
    }

    private static void sayEnd(SubscriptionSchedule schedule, Resource subscription) {
        subscription.set("cancel_at_period_end", false).set("cancel_at", schedule.cancels() ? schedule.end() : null);
    }

    /** Who changes the items or the discounts of the subscription itself, changes the phase that it is in. */
    void mirror(Subscription subscription, Parameters request) {
        of(subscription).filter(SubscriptionSchedule::isLive).ifPresent(schedule -> {
            Resource before = schedule.json().copy();
            Resource phase = schedule.phaseFrom(schedule.currentStart()).orElseThrow();
            Resource changed = SchedulePhase.current(subscription);
            Stream.of("items", "discounts")
                    .filter(request::has)
                    .forEach(name -> phase.set(name, changed.json().get(name)));
            events.emitUpdated("subscription_schedule.updated", schedule.json(), before);
        });
    }

    /** The subscription goes on as it is. */
    void release(SubscriptionSchedule schedule, boolean keepEnd) {
        Resource subscription = subscription(schedule).json();
        Resource before = subscription.copy();
        Resource json = schedule.json();
        Resource beforeRelease = json.copy();
        subscription.set("schedule", null);
        if (schedule.cancels() && !keepEnd) {
            subscription.set("cancel_at", null);
        }
        end(json, "released");
        json.set("released_subscription", subscription.id()).set("subscription", null);
        events.emitUpdated("subscription_schedule.updated", json, beforeRelease);
        events.emitUpdated(UPDATED, subscription, before);
        events.emit("subscription_schedule.released", json);
    }

    /** Its last phase is over and has ended the subscription. */
    void complete(SubscriptionSchedule schedule) {
        subscription(schedule).json().set("schedule", null);
        end(schedule.json(), "completed");
        events.emit("subscription_schedule.completed", schedule.json());
    }

    /** A subscription that has ended has nothing to schedule any more. */
    void cancelOf(Subscription subscription) {
        of(subscription).filter(SubscriptionSchedule::isLive).ifPresent(schedule -> {
            subscription.json().set("schedule", null);
            end(schedule.json(), "canceled");
            events.emit("subscription_schedule.canceled", schedule.json());
        });
    }

    private void end(Resource schedule, String status) {
        schedule.set("status", status).set(status + "_at", times.of(schedule)).set("current_phase", null);
    }
}
