package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invoices as they would be: of the next period, or of a change that somebody thinks about. Nothing is kept. */
final class Previews {
    private final Store store;
    private final Times times;
    private final Lines lines;
    private final Proration proration;
    private final InvoiceDrafts drafts;

    Previews(Store store, Times times, Lines lines, Proration proration, InvoiceDrafts drafts) {
        this.store = store;
        this.times = times;
        this.lines = lines;
        this.proration = proration;
        this.drafts = drafts;
    }

    void routes(Routes routes) {
        routes.post("/v1/invoices/create_preview", this::create);
    }

    private Resource create(ApiRequest request) {
        Optional<Subscription> found = request.referenced(Subscription.TYPE, "subscription")
                .map(Resource::copy)
                .map(Subscription::new);
        if (found.isEmpty()) {
            return first(request);
        }
        Subscription subscription = found.get();
        if (subscription.hasEnded()) {
            throw StripeError.invalid(
                    null, "invoice_upcoming_none", "No upcoming invoices for subscription: " + subscription.id());
        }
        Parameters details = request.parameters().part("subscription_details");
        long now = times.of(subscription.json());
        List<ItemChange> itemChanges = ItemChange.of(store, details, "items", subscription);
        if (itemChanges.isEmpty()) {
            return next(subscription);
        }
        if (!subscription.isCycling()) {
            ItemChange.apply(subscription, itemChanges, now);
            return next(subscription);
        }
        PlannedChange planned = proration.plan(subscription, itemChanges, details, now);
        ItemChange.apply(subscription, itemChanges, now);
        if (planned.newPeriod()) {
            subscription.anchor(now);
        }
        return planned.atOnce() ? atOnce(subscription, planned) : next(subscription, planned.prorations());
    }

    private Resource atOnce(Subscription subscription, PlannedChange planned) {
        List<Resource> all = new ArrayList<>(planned.prorations());
        if (planned.newPeriod()) {
            all.addAll(lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd()));
        }
        return assemble(subscription, all);
    }

    /** What the subscription's next invoice will be, as things stand. */
    Resource next(Subscription subscription) {
        return next(subscription, List.of());
    }

    private Resource next(Subscription subscription, List<Resource> prorations) {
        long start = subscription.isIn("trialing") ? subscription.json().number("trial_end") : subscription.periodEnd();
        long end = Periods.endAfter(start, subscription.anchor(), subscription.recurring());
        List<Resource> all = new ArrayList<>(prorations);
        all.addAll(lines.ofPeriod(subscription, start, end));
        return assemble(subscription, all)
                .set("period_start", subscription.periodStart())
                .set("period_end", start)
                .set("next_payment_attempt", start + InvoiceLife.DRAFT.toSeconds());
    }

    private Resource assemble(Subscription subscription, List<Resource> all) {
        Resource json = subscription.json();
        Resource invoice =
                drafts.assemble(store.get(json.text("customer")), Optional.of(json), "upcoming", json.text("currency"));
        List<Resource> waiting =
                drafts.pending(invoice).map(lines::ofInvoiceItem).toList();
        drafts.withLines(invoice, waiting);
        return drafts.withLines(invoice, all);
    }

    /** A subscription that does not exist yet. */
    private Resource first(ApiRequest request) {
        Resource customer = request.required("customer", "customer");
        long now = times.of(customer);
        List<Resource> items = request.parameters().part("subscription_details").all("items").stream()
                .map(item -> ItemChange.item(store, item, Optional.empty()))
                .toList();
        ItemChange.requireOneInterval(items);
        Resource json = Store.draft(Subscription.TYPE, now)
                .set("customer", customer.id())
                .set("currency", items.get(0).text("price.currency"))
                .set("metadata", new Resource())
                .set("items.data", items);
        Subscription subscription = new Subscription(json);
        subscription.anchor(now);
        return assemble(subscription, lines.ofPeriod(subscription, now, subscription.periodEnd()));
    }
}
