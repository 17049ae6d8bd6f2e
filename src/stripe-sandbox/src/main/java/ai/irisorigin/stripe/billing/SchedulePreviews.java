package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.store.Resource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a subscription will be by its next period, if its schedule has a phase for that. Nothing is changed. */
final class SchedulePreviews {
    private final ScheduleBonds bonds;
    private final PhaseChanges phaseChanges;
    private final PhaseDiscounts phaseDiscounts;
    private final Discounts discounts;

    SchedulePreviews(
            ScheduleBonds bonds, PhaseChanges phaseChanges, PhaseDiscounts phaseDiscounts, Discounts discounts) {
        this.bonds = bonds;
        this.phaseChanges = phaseChanges;
        this.phaseDiscounts = phaseDiscounts;
        this.discounts = discounts;
    }

    Resource at(long moment, Subscription subscription, Function<Subscription, Resource> preview) {
        Optional<Resource> later = bonds.of(subscription)
                .filter(SubscriptionSchedule::isLive)
                .flatMap(schedule -> schedule.laterAt(moment));
        if (later.isEmpty()) {
            return preview.apply(subscription);
        }
        Resource phase = later.get();
        Subscription then = new Subscription(subscription.json().copy());
        List<ItemChange> itemChanges = phaseChanges.itemChanges(then, phase);
        boolean newCycle = Proration.beginsCycle(then, itemChanges, PhaseChanges.cycle(phase));
        ItemChange.apply(then, itemChanges, moment);
        if (newCycle) {
            then.json().set("billing_cycle_anchor", moment);
        }
        Resource wish = new Resource().set("discounts", phaseDiscounts.wishes(then, phase, moment));
        return discounts.tried(new Parameters(wish.json()), then.json(), moment, ids -> {
            then.json().set("discounts", ids);
            return preview.apply(then);
        });
    }
}
