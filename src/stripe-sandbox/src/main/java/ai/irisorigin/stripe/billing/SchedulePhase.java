package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a subscription is like in one phase of its schedule, and from when to when. */
final class SchedulePhase {
    private static final Set<String> KNOWN = Set.of(
            "billing_cycle_anchor",
            "collection_method",
            "currency",
            "discounts",
            "duration",
            "end_date",
            "items",
            "metadata",
            "proration_behavior",
            "start_date",
            "trial_end");
    private static final Set<String> KNOWN_OF_ITEMS = Set.of("metadata", "price", "quantity");
    private static final List<String> OFFERS = List.of("coupon", "discount", "promotion_code");
    private static final List<String> LEFT_TO_THE_SUBSCRIPTION = List.of(
            "application_fee_percent",
            "collection_method",
            "default_payment_method",
            "description",
            "invoice_settings",
            "on_behalf_of",
            "transfer_data");
    private final Store store;

    SchedulePhase(Store store) {
        this.store = store;
    }

    /** The period that runs, as the subscription has it. */
    static Resource current(Subscription subscription) {
        Resource json = subscription.json();
        return draft(subscription, subscription.periodStart(), json.number("cancel_at", subscription.periodEnd()))
                .set(
                        "discounts",
                        json.texts("discounts").stream()
                                .map(id -> offer().set("discount", id))
                                .toList())
                .set(
                        "items",
                        subscription.items().stream()
                                .map(item -> item(item.text("price.id"), item.number("quantity"), new Resource()))
                                .toList())
                .set("metadata", json.part("metadata").copy());
    }

    /**
     * A phase that somebody wishes. What the wish leaves out, the phase doesn't have: discounts too must be named again.
     */
    Resource requested(Subscription subscription, Parameters wish, long start, long end) {
        requireKnown(wish, KNOWN);
        requireUntouchedTrial(subscription, wish);
        Resource phase = draft(subscription, start, end)
                .set("billing_cycle_anchor", wish.given("billing_cycle_anchor"))
                .set(
                        "discounts",
                        wish.all("discounts").stream().map(this::offer).toList())
                .set(
                        "items",
                        wish.all("items").stream().map(SchedulePhase::item).toList())
                .set(
                        "proration_behavior",
                        wish.oneOf(
                                "proration_behavior",
                                "create_prorations",
                                "create_prorations",
                                "always_invoice",
                                "none"));
        Metadata.apply(phase, wish);
        return phase;
    }

    /** What else a phase may have with Stripe is refused, lest somebody counts on it. */
    private static void requireKnown(Parameters wish, Set<String> known) {
        for (String name : wish.json().keySet()) {
            if (!known.contains(name) && !wish.is(name, "")) {
                throw StripeError.invalid(wish.name(name), "The sandbox's schedules don't imitate this parameter.");
            }
        }
    }

    private static void requireUntouchedTrial(Subscription subscription, Parameters wish) {
        if (wish.given("trial_end").isPresent() && !subscription.json().is("trial_end", wish.text("trial_end"))) {
            throw StripeError.invalid(
                    wish.name("trial_end"), "The sandbox's schedules leave a trial as the subscription has it.");
        }
    }

    /** The items as the subscription would have them. */
    List<Resource> items(Subscription subscription, Parameters wish) {
        if (wish.all("items").isEmpty()) {
            throw StripeError.missing(wish.name("items"));
        }
        List<Resource> items = new ArrayList<>();
        for (Parameters item : wish.all("items")) {
            requireKnown(item, KNOWN_OF_ITEMS);
            Optional<Resource> before = subscription.items().stream()
                    .filter(other -> item.is("price", other.text("price.id")))
                    .findFirst();
            items.add(ItemChange.item(store, item, before));
        }
        ItemChange.requireOneInterval(items);
        if (!subscription.json().is("currency", items.get(0).text("price.currency"))) {
            throw StripeError.invalid(
                    wish.name("items"), "The prices of a phase must have the currency of the subscription.");
        }
        return items;
    }

    private static Resource item(Parameters wish) {
        return item(wish.text("price"), wish.number("quantity", 1), wish.part("metadata"));
    }

    private static Resource item(String price, long quantity, Resource metadata) {
        return new Resource()
                .set("discounts", List.of())
                .set("metadata", metadata)
                .set("plan", price)
                .set("price", price)
                .set("quantity", quantity)
                .set("tax_rates", List.of());
    }

    private Resource offer(Parameters wish) {
        Resource offer = offer();
        OFFERS.forEach(
                name -> ApiRequest.referenced(store, wish, name, name).ifPresent(found -> offer.set(name, found.id())));
        return offer;
    }

    private static Resource offer() {
        Resource offer = new Resource();
        OFFERS.forEach(name -> offer.set(name, null));
        return offer;
    }

    private static Resource draft(Subscription subscription, long start, long end) {
        Resource phase = new Resource();
        LEFT_TO_THE_SUBSCRIPTION.forEach(name -> phase.set(name, null));
        return phase.set("add_invoice_items", List.of())
                .set("billing_cycle_anchor", null)
                .set("currency", subscription.json().text("currency"))
                .set("default_tax_rates", List.of())
                .set("end_date", end)
                .set("proration_behavior", "create_prorations")
                .set("start_date", start)
                .set(
                        "trial_end",
                        subscription.isIn("trialing")
                                        && start < subscription.json().number("trial_end")
                                ? subscription.json().number("trial_end")
                                : null);
    }
}
