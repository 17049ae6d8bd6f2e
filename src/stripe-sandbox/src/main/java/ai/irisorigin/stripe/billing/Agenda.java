package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.clocks.Schedule;
import ai.irisorigin.stripe.clocks.Step;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What time has in store for subscriptions, invoices and checkouts, read from the object itself each time. */
final class Agenda implements Schedule {
    /** How long an invoice waits for webhooks that do not arrive. */
    private static final long PATIENCE = Duration.ofDays(3).toSeconds();

    private static final long FIRST_PAYMENT = Duration.ofHours(23).toSeconds();
    private static final long UPCOMING = Duration.ofDays(7).toSeconds();
    private final Store store;
    private final Events events;
    private final SubscriptionLife subscriptions;
    private final InvoiceLife invoices;
    private final InvoiceCollection collection;
    private final Previews previews;
    private final PhaseChanges phaseChanges;

    Agenda(
            Store store,
            Events events,
            SubscriptionLife subscriptions,
            InvoiceLife invoices,
            InvoiceCollection collection,
            Previews previews,
            PhaseChanges phaseChanges) {
        this.store = store;
        this.events = events;
        this.subscriptions = subscriptions;
        this.invoices = invoices;
        this.collection = collection;
        this.previews = previews;
        this.phaseChanges = phaseChanges;
    }

    @Override
    public List<Step> of(Resource resource) {
        return switch (resource.type()) {
            case "subscription" -> ofSubscription(new Subscription(resource));
            case "invoice" -> ofInvoice(resource).stream().toList();
            case "checkout.session" -> ofCheckout(resource);
            default -> List.of();
        };
    }

    private List<Step> ofCheckout(Resource session) {
        return session.is("status", "open")
                ? List.of(new Step(session.number("expires_at"), () -> {
                    session.set("status", "expired").set("url", null);
                    events.emit("checkout.session.expired", session);
                }))
                : List.of();
    }

    private List<Step> ofSubscription(Subscription subscription) {
        List<Step> steps = new ArrayList<>();
        Resource json = subscription.json();
        if (subscription.isIn("incomplete")) {
            steps.add(new Step(json.number("created") + FIRST_PAYMENT, () -> subscriptions.expire(subscription)));
        }
        if (subscription.hasEnded() || subscription.isIn("incomplete")) {
            return steps;
        }
        // Of what is due at one moment the first is done first: a renewal bills the prices of the phase that it opens.
        phaseChanges.next(subscription).ifPresent(steps::add);
        if (json.has("cancel_at")) {
            steps.add(new Step(
                    json.number("cancel_at"), () -> subscriptions.end(subscription, "cancellation_requested")));
        }
        if (json.has("pause_collection.resumes_at")) {
            steps.add(new Step(json.number("pause_collection.resumes_at"), () -> goOn(json)));
        }
        if (subscription.isIn("trialing")) {
            if (subscriptions.owesNotice(subscription)) {
                steps.add(new Step(
                        json.number("trial_end") - SubscriptionLife.NOTICE,
                        () -> subscriptions.tellOfTrialEnd(subscription)));
            }
            steps.add(new Step(json.number("trial_end"), () -> subscriptions.endTrial(subscription)));
        } else if (subscription.isCycling()) {
            if (json.number("_upcoming", 0) != subscription.periodEnd() && !json.has("cancel_at")) {
                steps.add(new Step(subscription.periodEnd() - UPCOMING, () -> tellOfUpcoming(subscription)));
            }
            steps.add(new Step(subscription.periodEnd(), () -> subscriptions.renew(subscription)));
        }
        return steps;
    }

    private void goOn(Resource subscription) {
        Resource before = subscription.copy();
        subscription.set("pause_collection", null);
        events.emitUpdated("customer.subscription.updated", subscription, before);
    }

    private void tellOfUpcoming(Subscription subscription) {
        subscription.json().set("_upcoming", subscription.periodEnd());
        events.emit("invoice.upcoming", previews.next(subscription).remove("id"));
    }

    private Optional<Step> ofInvoice(Resource invoice) {
        if (invoice.is("status", "draft") && invoice.has("automatically_finalizes_at")) {
            long at = invoice.has("webhooks_delivered_at")
                    ? invoice.number("automatically_finalizes_at")
                    : invoice.number("created") + PATIENCE;
            return Optional.of(new Step(at, () -> finalizeAndCollect(invoice)));
        }
        if (invoice.is("status", "open") && invoice.has("next_payment_attempt")) {
            return Optional.of(new Step(
                    invoice.number("next_payment_attempt"), () -> collection.collect(invoice, Attempt.AUTOMATIC)));
        }
        return invoice.is("status", "open") && invoice.has("_expires")
                ? Optional.of(new Step(invoice.number("_expires"), () -> invoices.voidInvoice(invoice)))
                : Optional.empty();
    }

    private void finalizeAndCollect(Resource invoice) {
        invoices.finalizeInvoice(invoice);
        if (invoice.is("status", "open")) {
            collection.collect(invoice, Attempt.AUTOMATIC);
        }
    }

    /** Two intervals of its shortest subscription, as with Stripe. */
    @Override
    public long furthest(Resource clock) {
        long now = clock.number("frozen_time");
        return store.livingIn(clock.id())
                .filter(resource -> resource.type().equals(Subscription.TYPE))
                .map(Subscription::new)
                .filter(subscription -> !subscription.hasEnded())
                .mapToLong(subscription -> twoIntervalsAfter(now, subscription.recurring()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private static long twoIntervalsAfter(long moment, Resource recurring) {
        return Periods.endAfter(Periods.endAfter(moment, moment, recurring), moment, recurring);
    }
}
