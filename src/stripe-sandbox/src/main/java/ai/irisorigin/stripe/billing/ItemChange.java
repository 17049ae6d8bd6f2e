package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What becomes of one item of a subscription: absent before, it is new; absent after, it goes. */
record ItemChange(Optional<Resource> before, Optional<Resource> after) {

    boolean matters() {
        return before.isEmpty()
                || after.isEmpty()
                || !before.get().text("price.id").equals(after.get().text("price.id"))
                || before.get().number("quantity") != after.get().number("quantity");
    }

    /** The changes that a request asks for; those that change nothing are left out. */
    static List<ItemChange> of(Store store, Parameters request, String name, Subscription subscription) {
        List<ItemChange> changes = new ArrayList<>();
        for (Parameters parameters : request.all(name)) {
            Optional<Resource> before = parameters.given("id").map(id -> itemOf(subscription, id, parameters));
            Optional<Resource> after =
                    parameters.flag("deleted") ? Optional.empty() : Optional.of(item(store, parameters, before));
            changes.add(new ItemChange(before, after));
        }
        return changes.stream().filter(ItemChange::matters).toList();
    }

    private static Resource itemOf(Subscription subscription, String id, Parameters parameters) {
        return subscription.items().stream()
                .filter(item -> item.is("id", id))
                .findFirst()
                .orElseThrow(() -> StripeError.noSuch("subscription_item", id, parameters.name("id")));
    }

    /** An item as it will be; it is not part of the subscription yet. */
    static Resource item(Store store, Parameters parameters, Optional<Resource> before) {
        Resource price = ApiRequest.referenced(store, parameters, "price", "price")
                .or(() -> before.map(item -> item.part("price")))
                .orElseThrow(() -> StripeError.missing(parameters.name("price")));
        if (!price.is("type", "recurring")) {
            throw StripeError.invalid(parameters.name("price"), "The price specified is not recurring.");
        }
        if (!price.flag("active") && before.isEmpty()) {
            throw StripeError.invalid(
                    parameters.name("price"),
                    "The price specified is inactive. This field only accepts active prices.");
        }
        long quantity = parameters.number(
                "quantity", before.map(item -> item.number("quantity")).orElse(1L));
        return item(price, quantity, before);
    }

    static Resource item(Resource price, long quantity, Optional<Resource> before) {
        Resource item = before.map(Resource::copy).orElseGet(() -> Store.draft("subscription_item", 0)
                .remove("livemode")
                .set("discounts", List.of())
                .set("tax_rates", List.of())
                .set("metadata", new Resource()));
        return item.set("price", price.copy()).set("quantity", quantity);
    }

    /** The items after all of the changes. */
    static List<Resource> applied(List<Resource> items, List<ItemChange> itemChanges) {
        List<Resource> after = new ArrayList<>(items);
        for (ItemChange change : itemChanges) {
            change.before().ifPresent(item -> after.removeIf(other -> other.is("id", item.id())));
            change.after().ifPresent(after::add);
        }
        return after;
    }

    /** The subscription has its new items; its period stays. */
    static void apply(Subscription subscription, List<ItemChange> itemChanges, long now) {
        List<Resource> after = applied(subscription.items(), itemChanges);
        long start = subscription.periodStart();
        long end = subscription.periodEnd();
        after.forEach(item -> item.set("subscription", subscription.id())
                .set("created", item.number("created") == 0 ? now : item.number("created")));
        requireOneInterval(after);
        subscription.json().set("items.data", after).set("items.total_count", after.size());
        subscription.period(start, end);
    }

    static void requireOneInterval(List<Resource> items) {
        if (items.isEmpty()) {
            throw StripeError.invalid("items", "A subscription must have at least one item.");
        }
        Resource first = items.get(0);
        for (Resource item : items) {
            if (!Periods.isSame(item.part("price.recurring"), first.part("price.recurring"))
                    || !item.text("price.currency").equals(first.text("price.currency"))) {
                throw StripeError.invalid(
                        "items", "All prices of a subscription must have one currency and one interval.");
            }
        }
    }
}
