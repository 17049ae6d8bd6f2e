package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Optional;

/** Invoices as they would be: of the next period, or of a change that somebody thinks about. Nothing is kept. */
final class Previews {
    private final Store store;
    private final Times times;
    private final Lines lines;
    private final Proration proration;
    private final InvoiceDrafts drafts;
    private final Discounts discounts;
    private final SchedulePreviews schedules;

    Previews(
            Store store,
            Times times,
            Lines lines,
            Proration proration,
            InvoiceDrafts drafts,
            Discounts discounts,
            SchedulePreviews schedules) {
        this.store = store;
        this.times = times;
        this.lines = lines;
        this.proration = proration;
        this.drafts = drafts;
        this.discounts = discounts;
        this.schedules = schedules;
    }

    void routes(Routes routes) {
        routes.post("/v1/invoices/create_preview", this::create);
    }

    private Resource create(ApiRequest request) {
        if (request.parameters().has("schedule_details")) {
            throw StripeError.invalid("schedule_details", "The sandbox previews a schedule only as it is.");
        }
        Optional<Subscription> found = request.referenced(Subscription.TYPE, "subscription")
                .or(() -> request.referenced(SubscriptionSchedule.TYPE, "schedule")
                        .flatMap(schedule -> schedule.find("subscription"))
                        .flatMap(store::find))
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
        Parameters parameters = request.parameters();
        Parameters details = parameters.part("subscription_details");
        List<ItemChange> itemChanges = ItemChange.of(store, details, "items", subscription);
        long now = times.of(subscription.json());
        if (!parameters.has("discounts")) {
            return of(subscription, itemChanges, details, now);
        }
        return discounts.tried(parameters, subscription.json(), now, ids -> {
            subscription.json().set("discounts", ids);
            return of(subscription, itemChanges, details, now);
        });
    }

    private Resource of(Subscription subscription, List<ItemChange> itemChanges, Parameters details, long now) {
        if (itemChanges.isEmpty() && !details.is("billing_cycle_anchor", "now")) {
            return next(subscription);
        }
        if (!subscription.isCycling()) {
            ItemChange.apply(subscription, itemChanges, now);
            return next(subscription, List.of());
        }
        PlannedChange planned = proration.plan(subscription, itemChanges, details, now);
        ItemChange.apply(subscription, itemChanges, now);
        if (planned.newPeriod()) {
            subscription.anchor(now);
        }
        return planned.atOnce() ? atOnce(subscription, planned, now) : next(subscription, planned.prorations());
    }

    private Resource atOnce(Subscription subscription, PlannedChange planned, long now) {
        List<Resource> ofPeriod = planned.newPeriod()
                ? lines.ofPeriod(subscription, subscription.periodStart(), subscription.periodEnd())
                : List.of();
        return assemble(subscription, ofPeriod, planned.prorations(), now);
    }

    /** What the subscription's next invoice will be, as things stand and its schedule has them change. */
    Resource next(Subscription subscription) {
        return schedules.at(nextStart(subscription), subscription, then -> next(then, List.of()));
    }

    private static long nextStart(Subscription subscription) {
        return subscription.isIn("trialing") ? subscription.json().number("trial_end") : subscription.periodEnd();
    }

    private Resource next(Subscription subscription, List<Resource> prorations) {
        long start = nextStart(subscription);
        long end = Periods.endAfter(start, subscription.anchor(), subscription.recurring());
        return assemble(subscription, lines.ofPeriod(subscription, start, end), prorations, start)
                .set("period_start", subscription.periodStart())
                .set("period_end", start)
                .set("next_payment_attempt", start + InvoiceLife.DRAFT.toSeconds());
    }

    /** The same lines in the same order as those of the invoice that will be made then. */
    private Resource assemble(
            Subscription subscription, List<Resource> ofPeriod, List<Resource> prorations, long then) {
        Resource json = subscription.json();
        Resource invoice = drafts.assemble(
                        store.get(json.text("customer")), Optional.of(json), "upcoming", json.text("currency"))
                .set("discounts", discounts.holding(json, then));
        List<Resource> waiting =
                drafts.pending(invoice).map(lines::ofInvoiceItem).toList();
        drafts.withLines(invoice, ofPeriod);
        drafts.withLines(invoice, waiting);
        return drafts.withLines(invoice, prorations);
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
        return discounts.tried(request.parameters(), json, now, ids -> {
            json.set("discounts", ids);
            return assemble(subscription, lines.ofPeriod(subscription, now, subscription.periodEnd()), List.of(), now);
        });
    }
}
