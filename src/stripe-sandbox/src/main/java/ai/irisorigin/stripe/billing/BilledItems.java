package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the items of subscriptions cost, less their discounts. Credit is for what was billed, as in Stripe's flexible billing mode: who
 * paid half gets half back, also after the coupon has gone.
 */
final class BilledItems {
    private static final String ITEM = "parent.subscription_item_details.subscription_item";
    private final Store store;
    private final Discounts discounts;

    BilledItems(Store store, Discounts discounts) {
        this.store = store;
        this.discounts = discounts;
    }

    /** The part of what was billed for an item that is for the time after a date. */
    long unused(Subscription subscription, Resource item, long date) {
        return charges(subscription, item)
                .filter(charge -> isFor(charge, item, subscription.periodEnd()))
                .findFirst()
                .map(charge -> rest(net(charge), date, charge.number("period.start"), charge.number("period.end")))
                .orElseGet(() -> remaining(subscription, subscription.items(), item, date));
    }

    /** What an item costs for the rest of the period, as one of all that the subscription will have. */
    long remaining(Subscription subscription, List<Resource> all, Resource item, long date) {
        long sum = all.stream().mapToLong(BilledItems::full).sum();
        long left = sum;
        for (String discount : discounts.holding(subscription.json(), date)) {
            left -= discounts.amount(discount, left);
        }
        long net = Proration.share(full(item), left, sum);
        return rest(net, date, subscription.periodStart(), subscription.periodEnd());
    }

    private static long rest(long net, long date, long start, long end) {
        return Proration.share(net, end - Math.max(date, start), end - start);
    }

    private static long full(Resource item) {
        return item.number("price.unit_amount") * item.number("quantity");
    }

    /** What waits for an invoice is newer than what is on one. */
    private Stream<Resource> charges(Subscription subscription, Resource item) {
        Stream<Resource> waiting = store.newestFirst("invoiceitem")
                .filter(charge -> !charge.has("invoice") && charge.is("_subscription_item", item.id()));
        Stream<Resource> billed = store.newestFirst("invoice")
                .filter(invoice -> invoice.is("parent.subscription_details.subscription", subscription.id()))
                .flatMap(invoice -> invoice.parts("lines").stream())
                .filter(line -> line.is(ITEM, item.id()));
        return Stream.concat(waiting, billed);
    }

    private static boolean isFor(Resource charge, Resource item, long periodEnd) {
        return charge.number("amount") > 0
                && charge.is("pricing.price_details.price", item.text("price.id"))
                && charge.number("quantity") == item.number("quantity")
                && charge.number("period.end") == periodEnd;
    }

    private static long net(Resource charge) {
        Optional<Long> discount = charge.parts("discount_amounts").stream()
                .map(taken -> taken.number("amount"))
                .reduce(Long::sum);
        return charge.number("amount") - discount.orElse(0L);
    }
}
