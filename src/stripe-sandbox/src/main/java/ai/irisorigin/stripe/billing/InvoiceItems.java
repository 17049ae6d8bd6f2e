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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for the next invoice, or was put on a draft. */
final class InvoiceItems {
    private static final String TYPE = "invoiceitem";
    private final Store store;
    private final Times times;
    private final Events events;
    private final InvoiceDrafts drafts;
    private final Lines lines;

    InvoiceItems(Store store, Times times, Events events, InvoiceDrafts drafts, Lines lines) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.drafts = drafts;
        this.lines = lines;
    }

    void routes(Routes routes) {
        routes.get("/v1/invoiceitems", this::list)
                .post("/v1/invoiceitems", this::create)
                .get("/v1/invoiceitems/{id}", request -> request.subject(TYPE))
                .post("/v1/invoiceitems/{id}", this::update)
                .delete("/v1/invoiceitems/{id}", this::delete);
    }

    private Resource list(ApiRequest request) {
        boolean pending = request.parameters().flag("pending");
        Stream<Resource> items = store.newestFirst(TYPE).filter(item -> !pending || !item.has("invoice"));
        return Pages.of(request, items, "customer", "invoice");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource customer = request.required("customer", "customer");
        Optional<Resource> invoice = request.referenced("invoice", "invoice");
        Optional<Resource> subscription = request.referenced("subscription", "subscription");
        long now = times.of(customer);
        Resource item = draft(customer, now, currency(request, invoice))
                .set("description", parameters.given("description"))
                .set("discountable", !parameters.is("discountable", "false"))
                .set("period.start", parameters.number("period.start", now))
                .set("period.end", parameters.number("period.end", now));
        price(item, request);
        subscription.ifPresent(found -> item.set("parent.type", "subscription_details")
                .set("parent.subscription_details.subscription", found.id()));
        Metadata.apply(item, parameters);
        invoice.ifPresent(found -> put(item, found));
        store.add(item);
        events.emit("invoiceitem.created", item);
        return item;
    }

    private static String currency(ApiRequest request, Optional<Resource> invoice) {
        return request.parameters()
                .given("currency")
                .or(() -> invoice.map(found -> found.text("currency")))
                .or(() -> request.referenced("price", "pricing.price").map(price -> price.text("currency")))
                .orElse("usd");
    }

    private static void price(Resource item, ApiRequest request) {
        Parameters parameters = request.parameters();
        long quantity = parameters.number("quantity", 1);
        Optional<Resource> price = request.referenced("price", "pricing.price");
        price.ifPresent(found -> item.set("pricing", Lines.pricing(found)));
        long unit = price.map(found -> found.number("unit_amount")).orElse(0L);
        long amount = parameters.has("amount") ? parameters.number("amount") : unit * quantity;
        if (price.isEmpty() && !parameters.has("amount")) {
            throw StripeError.missing("amount");
        }
        item.set("quantity", quantity).set("amount", amount);
    }

    private void put(Resource item, Resource invoice) {
        if (!invoice.is("status", "draft")) {
            throw StripeError.invalid("invoice", "This invoice is no longer a draft; nothing can be added to it.");
        }
        if (!invoice.is("customer", item.text("customer"))) {
            throw StripeError.invalid("invoice", "This invoice belongs to another customer.");
        }
        item.set("invoice", invoice.id());
        drafts.withLines(invoice, List.of(lines.ofInvoiceItem(item)));
        events.emit("invoice.updated", invoice);
    }

    /** A proration waits for the next invoice of its subscription. */
    void waiting(Subscription subscription, Resource line) {
        Resource customer = store.get(subscription.json().text("customer"));
        Resource item = draft(customer, times.of(customer), line.text("currency"))
                .set("amount", line.number("amount"))
                .set("quantity", line.number("quantity"))
                .set("description", line.text("description"))
                .set("discountable", false)
                .set("period", line.part("period").copy())
                .set("pricing", line.part("pricing").copy())
                .set("proration", true)
                .set("parent.type", "subscription_details")
                .set("parent.subscription_details.subscription", subscription.id())
                .set("_subscription_item", line.text("parent.subscription_item_details.subscription_item"));
        store.add(item);
        events.emit("invoiceitem.created", item);
    }

    boolean isAnyWaiting(Subscription subscription) {
        return drafts.pending(subscription.json().text("customer"), Optional.of(subscription.id()))
                .findAny()
                .isPresent();
    }

    private static Resource draft(Resource customer, long now, String currency) {
        return Store.draft(TYPE, now)
                .set("customer", customer.id())
                .set("currency", currency)
                .set("date", now)
                .set("discounts", List.of())
                .set("invoice", null)
                .set("metadata", new Resource())
                .set("parent", null)
                .set("pricing", new Resource())
                .set("proration", false)
                .set("tax_rates", List.of())
                .set("test_clock", customer.find("test_clock"));
    }

    private Resource update(ApiRequest request) {
        Resource item = changeable(request);
        Parameters parameters = request.parameters();
        if (parameters.has("amount")) {
            item.set("amount", parameters.number("amount"));
        }
        parameters.given("description").ifPresent(text -> item.set("description", text));
        Metadata.apply(item, parameters);
        takeOff(item);
        item.find("invoice").map(store::get).ifPresent(invoice -> put(item, invoice));
        return item;
    }

    private Resource delete(ApiRequest request) {
        Resource item = changeable(request);
        takeOff(item);
        store.remove(item);
        events.emit("invoiceitem.deleted", item);
        return new Resource().set("id", item.id()).set("object", TYPE).set("deleted", true);
    }

    private Resource changeable(ApiRequest request) {
        Resource item = request.subject(TYPE);
        if (item.find("invoice")
                .map(store::get)
                .filter(invoice -> !invoice.is("status", "draft"))
                .isPresent()) {
            throw StripeError.invalid("The invoice of this item is no longer a draft.");
        }
        return item;
    }

    private void takeOff(Resource item) {
        item.find("invoice").map(store::get).ifPresent(invoice -> {
            List<Resource> rest = invoice.parts("lines").stream()
                    .filter(line -> !line.is("parent." + line.text("parent.type") + ".invoice_item", item.id()))
                    .toList();
            drafts.withLines(invoice.set("lines", null), rest);
        });
    }
}
