package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.clocks.Step;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A schedule's work: when a phase begins, the subscription becomes what the phase says; after the last it goes on alone, or ends. */
final class PhaseChanges {
    private final Store store;
    private final Times times;
    private final Events events;
    private final ScheduleBonds bonds;
    private final SubscriptionChanges changes;
    private final SubscriptionLife life;
    private final PhaseDiscounts discounts;

    PhaseChanges(
            Store store,
            Times times,
            Events events,
            ScheduleBonds bonds,
            SubscriptionChanges changes,
            SubscriptionLife life,
            PhaseDiscounts discounts) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.bonds = bonds;
        this.changes = changes;
        this.life = life;
        this.discounts = discounts;
    }

    /** The end of the current phase, which comes before a renewal of the same moment. */
    Optional<Step> next(Subscription subscription) {
        return bonds.of(subscription)
                .filter(SubscriptionSchedule::isLive)
                .map(schedule -> new Step(schedule.currentEnd(), () -> moveOn(schedule)));
    }

    void moveOn(SubscriptionSchedule schedule) {
        Optional<Resource> next = schedule.next();
        if (next.isPresent()) {
            Resource before = schedule.json().copy();
            schedule.enter(next.get());
            apply(bonds.subscription(schedule), next.get(), next.get().text("proration_behavior"), false);
            events.emitUpdated("subscription_schedule.updated", schedule.json(), before);
        } else if (schedule.cancels()) {
            Subscription subscription = bonds.subscription(schedule);
            bonds.complete(schedule);
            life.end(subscription, "cancellation_requested");
        } else {
            bonds.release(schedule, false);
        }
    }

    /**
     * The subscription becomes what a phase says.
     *
     * @param asked whether somebody waits for the answer and can be refused; time cannot
     */
    void apply(Subscription subscription, Resource phase, String prorationBehavior, boolean asked) {
        Resource wish = new Resource()
                .set("discounts", discounts.wishes(subscription, phase, times.of(subscription.json())))
                .set("metadata", phase.part("metadata").copy())
                .set("proration_behavior", prorationBehavior);
        if (!asked) {
            wish.set("payment_behavior", "default_incomplete").set("billing_cycle_anchor", cycle(phase));
        }
        changes.update(subscription, itemChanges(subscription, phase), new Parameters(wish.json()));
    }

    /** Whether a new cycle of billing begins with a phase, as a request to a subscription says it. */
    static String cycle(Resource phase) {
        return phase.is("billing_cycle_anchor", "phase_start") ? "now" : "unchanged";
    }

    /** An item whose price stays is the same item; any other goes, and what the phase has beyond comes new. */
    List<ItemChange> itemChanges(Subscription subscription, Resource phase) {
        List<Resource> before = new ArrayList<>(subscription.items());
        List<ItemChange> all = new ArrayList<>();
        for (Resource item : phase.parts("items")) {
            Optional<Resource> same = before.stream()
                    .filter(other -> other.is("price.id", item.text("price")))
                    .findFirst();
            same.ifPresent(before::remove);
            Resource after = ItemChange.item(store.get(item.text("price")), item.number("quantity"), same);
            all.add(new ItemChange(same, Optional.of(after)));
        }
        before.forEach(item -> all.add(new ItemChange(Optional.of(item), Optional.empty())));
        return all.stream().filter(ItemChange::matters).toList();
    }
}
