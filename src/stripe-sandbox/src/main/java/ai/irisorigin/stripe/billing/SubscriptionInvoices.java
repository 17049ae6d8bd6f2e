package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.List;
import java.util.Optional;

/** The invoices of subscriptions, as a subscription's life calls for them: now, later, or after an hour as a draft. */
final class SubscriptionInvoices {
    private final Store store;
    private final InvoiceDrafts drafts;
    private final InvoiceLife invoices;
    private final InvoiceCollection collection;

    SubscriptionInvoices(Store store, InvoiceDrafts drafts, InvoiceLife invoices, InvoiceCollection collection) {
        this.store = store;
        this.drafts = drafts;
        this.invoices = invoices;
        this.collection = collection;
    }

    /** An invoice of the subscription's, as a draft. */
    Resource draft(Subscription subscription, String reason, List<Resource> ofLines) {
        Resource invoice = open(subscription, reason, ofLines);
        subscription.json().set("latest_invoice", invoice.id());
        disposeOf(invoice, subscription.json().find("pause_collection.behavior").orElse(""));
        return invoice;
    }

    /** While collection pauses, an invoice is void or bad debt as soon as it is made; those from before are collected. */
    private void disposeOf(Resource invoice, String behavior) {
        switch (behavior) {
            case "void" -> invoices.voidInvoice(invoice);
            case "mark_uncollectible" -> invoices.writeOff(invoice);
            default -> {
                // It waits for its hour, or for whoever made the pause.
            }
        }
    }

    Resource open(Subscription subscription, String reason, List<Resource> ofLines) {
        Resource json = subscription.json();
        Resource draft = drafts.assemble(customer(subscription), Optional.of(json), reason, json.text("currency"));
        draft.set("auto_advance", collects(subscription));
        return invoices.open(draft, ofLines);
    }

    private static boolean collects(Subscription subscription) {
        return !subscription.isIn("unpaid") && !subscription.json().is("pause_collection.behavior", "keep_as_draft");
    }

    /** An invoice that waits for its payment, however long. */
    void later(Subscription subscription, String reason, List<Resource> ofLines) {
        Resource invoice = draft(subscription, reason, ofLines);
        InvoiceCollection.tryOnce(invoice);
        invoices.finalizeInvoice(invoice);
        invoice.set("next_payment_attempt", null);
    }

    /** The first invoice: only if it is paid is there a subscription that is active. */
    void first(Subscription subscription, List<Resource> ofLines) {
        Resource invoice = draft(subscription, "subscription_create", ofLines);
        InvoiceCollection.tryOnce(invoice);
        collect(invoice);
    }

    void requireMethodFor(Subscription subscription, String behavior) {
        if (behavior.equals("pending_if_incomplete")) {
            throw StripeError.invalid("payment_behavior", "The sandbox has no pending updates.");
        }
        if (!behavior.equals("default_incomplete") && !hasMethod(subscription)) {
            throw StripeError.invalid(
                    null,
                    "resource_missing",
                    "This customer has no attached payment source or default payment method.");
        }
        if (behavior.equals("error_if_incomplete")) {
            requireChargeable(subscription);
        }
    }

    /** The bank's refusal, before anything is done. */
    private void requireChargeable(Subscription subscription) {
        collection.requireChargeable(
                subscription.json().find("default_payment_method").or(() -> customer(subscription)
                        .find("invoice_settings.default_payment_method")));
    }

    /** An invoice that does not wait. */
    Resource now(Subscription subscription, String reason, List<Resource> ofLines) {
        Resource invoice = draft(subscription, reason, ofLines);
        if (invoice.is("status", "draft")) {
            collect(invoice);
        }
        return invoice;
    }

    void collect(Resource invoice) {
        invoices.finalizeInvoice(invoice);
        if (invoice.is("status", "open")) {
            collection.collect(invoice, Attempt.AUTOMATIC);
        }
    }

    boolean hasMethod(Subscription subscription) {
        return subscription.json().has("default_payment_method")
                || customer(subscription).has("invoice_settings.default_payment_method");
    }

    Resource customer(Subscription subscription) {
        return store.get(subscription.json().text("customer"));
    }
}
