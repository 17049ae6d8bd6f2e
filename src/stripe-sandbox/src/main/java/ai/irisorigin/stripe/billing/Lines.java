package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.List;

/** The lines of invoices. */
final class Lines {
    private final Store store;

    Lines(Store store) {
        this.store = store;
    }

    /** What the subscription costs for a period. */
    List<Resource> ofPeriod(Subscription subscription, long start, long end) {
        return subscription.items().stream()
                .map(item -> ofItem(subscription, item, start, end)
                        .set("description", item.number("quantity") + " × " + nameOf(item.part("price")))
                        .set("amount", item.number("price.unit_amount") * item.number("quantity")))
                .map(Lines::withSubtotal)
                .toList();
    }

    /** The trial, which costs nothing. */
    List<Resource> ofTrial(Subscription subscription) {
        return subscription.items().stream()
                .map(item -> ofItem(subscription, item, subscription.periodStart(), subscription.periodEnd())
                        .set("description", "Free trial of " + nameOf(item.part("price")))
                        .set("amount", 0))
                .map(Lines::withSubtotal)
                .toList();
    }

    Resource ofProration(Subscription subscription, Resource item, Resource price, long amount, long start, long end) {
        String time = amount < 0 ? "Unused time of " : "Remaining time of ";
        Resource line = ofItem(subscription, item.copy().set("price", price), start, end)
                .set("description", time + nameOf(price))
                .set("amount", amount)
                .set("discountable", false)
                .set("parent.subscription_item_details.proration", true);
        return withSubtotal(line);
    }

    /** What was waiting for the next invoice. */
    Resource ofInvoiceItem(Resource item) {
        Resource line = line(item.text("currency"), item.number("period.start"), item.number("period.end"))
                .set("amount", item.number("amount"))
                .set("description", item.find("description"))
                .set("discountable", item.flag("discountable"))
                .set("metadata", item.part("metadata").copy())
                .set("quantity", item.number("quantity"))
                .set("pricing", item.part("pricing").copy());
        String kind = item.has("_subscription_item") ? "subscription_item_details" : "invoice_item_details";
        line.set("parent.type", kind)
                .set("parent." + kind + ".invoice_item", item.id())
                .set("parent." + kind + ".proration", item.flag("proration"))
                .set("parent." + kind + ".subscription", item.find("parent.subscription_details.subscription"));
        item.find("_subscription_item").ifPresent(id -> line.set("parent." + kind + ".subscription_item", id));
        return withSubtotal(line);
    }

    /** A line that somebody writes on a draft by hand. */
    static Resource free(Resource invoice, long amount, String description, long quantity, Resource metadata) {
        long now = invoice.number("created");
        return withSubtotal(line(invoice.text("currency"), now, now)
                .set("amount", amount)
                .set("description", description)
                .set("quantity", quantity)
                .set("metadata", metadata)
                .set("parent", null)
                .set("pricing", null));
    }

    String nameOf(Resource price) {
        return price.find("product")
                .flatMap(store::find)
                .flatMap(product -> product.find("name"))
                .or(() -> price.find("nickname"))
                .orElse(price.id());
    }

    private static Resource ofItem(Subscription subscription, Resource item, long start, long end) {
        Resource price = item.part("price");
        return line(price.text("currency"), start, end)
                .set("quantity", item.number("quantity"))
                .set("metadata", subscription.json().part("metadata").copy())
                .set("subscription", subscription.id())
                .set("pricing", pricing(price))
                .set("parent.type", "subscription_item_details")
                .set("parent.subscription_item_details.invoice_item", null)
                .set("parent.subscription_item_details.proration", false)
                .set("parent.subscription_item_details.subscription", subscription.id())
                .set("parent.subscription_item_details.subscription_item", item.find("id"));
    }

    static Resource pricing(Resource price) {
        return new Resource()
                .set("type", "price_details")
                .set("price_details.price", price.id())
                .set("price_details.product", price.find("product"))
                .set("unit_amount_decimal", price.find("unit_amount_decimal"));
    }

    private static Resource line(String currency, long start, long end) {
        return Store.draft("line_item", start)
                .remove("created")
                .set("currency", currency)
                .set("period.start", start)
                .set("period.end", end)
                .set("discountable", true)
                .set("discounts", List.of())
                .set("discount_amounts", List.of())
                .set("pretax_credit_amounts", List.of())
                .set("taxes", List.of());
    }

    private static Resource withSubtotal(Resource line) {
        return line.set("subtotal", line.number("amount"));
    }
}
