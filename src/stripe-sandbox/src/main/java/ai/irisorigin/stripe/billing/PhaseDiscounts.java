package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The discounts of a phase: one that runs already runs on, a new one begins with the phase. */
final class PhaseDiscounts {
    private final Store store;
    private final Discounts discounts;

    PhaseDiscounts(Store store, Discounts discounts) {
        this.store = store;
        this.discounts = discounts;
    }

    /** The phase's discounts as one would ask the subscription for them; what can't be had any more is left out. */
    List<Resource> wishes(Subscription subscription, Resource phase, long now) {
        List<Resource> wishes = new ArrayList<>();
        for (Resource offer : phase.parts("discounts")) {
            running(subscription, offer)
                    .or(() -> fresh(subscription, offer, now))
                    .ifPresent(wishes::add);
        }
        return wishes;
    }

    private Optional<Resource> running(Subscription subscription, Resource offer) {
        return subscription.json().texts("discounts").stream()
                .filter(id -> offer.is("discount", id)
                        || store.find(id)
                                .filter(discount -> isOf(discount, offer))
                                .isPresent())
                .findFirst()
                .map(id -> new Resource().set("discount", id));
    }

    private static boolean isOf(Resource discount, Resource offer) {
        return discount.find("promotion_code")
                        .filter(code -> offer.is("promotion_code", code))
                        .isPresent()
                || offer.is("coupon", discount.text("source.coupon"));
    }

    private Optional<Resource> fresh(Subscription subscription, Resource offer, long now) {
        String name = offer.has("promotion_code") ? "promotion_code" : "coupon";
        return offer.find(name)
                .map(id -> new Resource().set(name, id))
                .filter(wish -> discounts.isRedeemable(new Parameters(wish.json()), subscription.json(), now));
    }
}
