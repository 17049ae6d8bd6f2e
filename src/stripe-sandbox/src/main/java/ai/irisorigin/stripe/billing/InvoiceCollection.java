package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.PaymentIntents;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How an invoice is paid: by which card, in how many attempts, and what is told of each. */
final class InvoiceCollection {
    private static final String FIRST_FAILURE = "_first_failure";
    /** Whoever finalizes an invoice before its time has an hour until it is collected. */
    private static final long FINALIZED_BY_HAND = TimeUnit.HOURS.toSeconds(1);

    private static final String ONE_ATTEMPT = "_one_attempt";
    private final Store store;
    private final Times times;
    private final Events events;
    private final PaymentIntents intents;
    private final Dunning dunning;
    private InvoiceObserver observer;

    InvoiceCollection(Store store, Times times, Events events, PaymentIntents intents, Dunning dunning) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.intents = intents;
        this.dunning = dunning;
    }

    void observedBy(InvoiceObserver subscriptions) {
        this.observer = subscriptions;
    }

    /** It is not collected again if the first attempt fails. */
    static void tryOnce(Resource invoice) {
        invoice.set(ONE_ATTEMPT, true);
    }

    /** What there is to pay it by. */
    void prepare(Resource invoice) {
        long now = times.of(invoice);
        Resource intent = intents.create(invoice);
        Resource payment = Store.draft("invoice_payment", now)
                .set("amount_requested", invoice.number("amount_remaining"))
                .set("amount_paid", null)
                .set("currency", invoice.text("currency"))
                .set("invoice", invoice.id())
                .set("is_default", true)
                .set("payment.type", "payment_intent")
                .set("payment.payment_intent", intent.id())
                .set("status", "open")
                .set("status_transitions.paid_at", null);
        invoice.set("payments", Resource.list("/v1/invoice_payments?invoice=" + invoice.id(), List.of(payment)))
                .set("confirmation_secret.client_secret", intent.text("client_secret"))
                .set("confirmation_secret.type", "payment_intent")
                .set("next_payment_attempt", invoice.flag("auto_advance") ? now + FINALIZED_BY_HAND : null);
    }

    /** The card that would be charged. */
    Optional<Resource> method(Resource invoice) {
        return invoice.find("default_payment_method")
                .or(() -> invoice.find("parent.subscription_details.subscription")
                        .map(store::get)
                        .flatMap(subscription -> subscription.find("default_payment_method")))
                .or(() -> store.get(invoice.text("customer")).find("invoice_settings.default_payment_method"))
                .flatMap(store::find);
    }

    void requireChargeable(Optional<String> method) {
        method.map(store::get).ifPresent(intents::requireChargeable);
    }

    Resource intent(Resource invoice) {
        return store.get(invoice.parts("payments").get(0).text("payment.payment_intent"));
    }

    /** One attempt to be paid. */
    boolean collect(Resource invoice, Attempt attempt) {
        Resource intent = intent(invoice);
        Optional<Resource> method = attempt.method().or(() -> method(invoice));
        boolean counts = attempt.automatic() || invoice.number("attempt_count") == 0;
        invoice.set("attempted", true).set("attempt_count", invoice.number("attempt_count") + (counts ? 1 : 0));
        if (method.isPresent() && intents.confirm(intent, method.get(), attempt.authenticated())) {
            invoice.set("amount_paid", invoice.number("amount_due")).set("amount_remaining", 0);
            Resource payment = invoice.parts("payments").get(0);
            payment.set("status", "paid")
                    .set("amount_paid", invoice.number("amount_due"))
                    .set("status_transitions.paid_at", times.of(invoice));
            settle(invoice);
            return true;
        }
        if (method.isEmpty()) {
            intents.lackMethod(intent);
        }
        if (counts) {
            schedule(invoice);
        }
        tellOfFailure(invoice, intent);
        if (counts && invoice.has("parent")) {
            observer.failed(invoice);
        }
        return false;
    }

    private void schedule(Resource invoice) {
        long now = times.of(invoice);
        invoice.set(FIRST_FAILURE, invoice.number(FIRST_FAILURE, now));
        Long next = null;
        if (invoice.flag("auto_advance") && !invoice.flag(ONE_ATTEMPT)) {
            var retry = dunning.next(invoice.number(FIRST_FAILURE), invoice.number("attempt_count"));
            next = retry.isPresent() ? retry.getAsLong() : null;
        }
        invoice.set("next_payment_attempt", next);
    }

    private void tellOfFailure(Resource invoice, Resource intent) {
        if (intent.is("status", "requires_action")) {
            events.emit("invoice.payment_action_required", invoice);
        }
        events.emit("invoice.payment_failed", invoice);
        events.emit("invoice.updated", invoice);
    }

    /** Less to pay, because of a credit note. */
    void reduce(Resource invoice, long amount) {
        Resource intent = intent(invoice);
        invoice.set("pre_payment_credit_notes_amount", invoice.number("pre_payment_credit_notes_amount") + amount)
                .set("amount_due", invoice.number("amount_due") - amount)
                .set("amount_remaining", invoice.number("amount_remaining") - amount);
        intent.set("amount", invoice.number("amount_remaining"));
        events.emit("invoice.updated", invoice);
        if (invoice.number("amount_remaining") == 0) {
            intents.cancel(intent);
            settle(invoice);
        }
    }

    /** Paid outside of Stripe. */
    void payOutOfBand(Resource invoice) {
        invoice.set("amount_paid", invoice.number("amount_due")).set("amount_remaining", 0);
        intents.cancel(intent(invoice));
        settle(invoice);
    }

    /** Nothing is owed on it any more, because it was paid or was free. */
    void settle(Resource invoice) {
        boolean charged = invoice.number("attempt_count") > 0;
        invoice.set("status", "paid")
                .set("attempted", true)
                .set("next_payment_attempt", null)
                .set("status_transitions.paid_at", times.of(invoice));
        events.emit("invoice.paid", invoice);
        if (charged || invoice.number("amount_due") == 0) {
            events.emit("invoice.payment_succeeded", invoice);
        }
        tellOfSettlement(invoice);
    }

    void tellOfSettlement(Resource invoice) {
        if (invoice.has("parent")) {
            observer.settled(invoice);
        }
    }

    void cancel(Resource invoice) {
        intents.cancel(intent(invoice));
    }
}
