package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.catalog.Discounts;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** An invoice from draft to paid: for an hour it may be added to, then it is numbered and collected. */
final class InvoiceLife {
    static final Duration DRAFT = Duration.ofHours(1);
    private final Store store;
    private final Times times;
    private final Events events;
    private final InvoiceCollection collection;
    private final InvoiceDrafts drafts;
    private final Discounts discounts;
    private final String url;

    InvoiceLife(
            Store store,
            Times times,
            Events events,
            InvoiceCollection collection,
            InvoiceDrafts drafts,
            Discounts discounts,
            String url) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.collection = collection;
        this.drafts = drafts;
        this.discounts = discounts;
        this.url = url;
    }

    /** A draft that waits for an hour, or for whoever finalizes it. */
    Resource open(Resource invoice, List<Resource> lines) {
        drafts.withLines(invoice, lines);
        drafts.takePending(invoice);
        return openWithoutPending(invoice);
    }

    Resource openWithoutPending(Resource invoice) {
        store.add(invoice);
        long finalized = times.of(invoice) + DRAFT.toSeconds();
        invoice.set("automatically_finalizes_at", invoice.flag("auto_advance") ? finalized : null);
        Resource event = events.emit("invoice.created", invoice);
        if (event.number("pending_webhooks") == 0) {
            invoice.set("webhooks_delivered_at", times.of(invoice));
        }
        return invoice;
    }

    void finalizeInvoice(Resource invoice) {
        long now = times.of(invoice);
        Resource customer = store.get(invoice.text("customer"));
        long sequence = customer.number("next_invoice_sequence");
        customer.set("next_invoice_sequence", sequence + 1).set("currency", invoice.text("currency"));
        invoice.set("starting_balance", customer.number("balance"))
                .set("customer_tax_ids", InvoiceDrafts.taxIds(customer));
        drafts.addUp(invoice);
        long ending = invoice.number("starting_balance") + invoice.number("total") - invoice.number("amount_due");
        customer.set("balance", ending);
        invoice.set("ending_balance", ending)
                .set("number", String.format(Locale.ROOT, "%s-%04d", customer.text("invoice_prefix"), sequence))
                .set("status", "open")
                .set("effective_at", now)
                .set("automatically_finalizes_at", null)
                .set("status_transitions.finalized_at", now)
                .set("hosted_invoice_url", url + "/invoice/" + invoice.id())
                .set("invoice_pdf", url + "/invoice/" + invoice.id() + "/pdf");
        spendCoupons(invoice);
        if (invoice.number("amount_due") > 0) {
            collection.prepare(invoice);
        }
        events.emit("invoice.finalized", invoice);
        if (invoice.number("amount_due") == 0) {
            collection.settle(invoice);
        }
    }

    private void spendCoupons(Resource invoice) {
        if (!invoice.parts("total_discount_amounts").isEmpty()) {
            invoice.find("parent.subscription_details.subscription")
                    .map(store::get)
                    .ifPresent(discounts::spend);
        }
    }

    void voidInvoice(Resource invoice) {
        end(invoice, "void", "voided_at");
        events.emit("invoice.voided", invoice);
        collection.tellOfSettlement(invoice);
    }

    void writeOff(Resource invoice) {
        end(invoice, "uncollectible", "marked_uncollectible_at");
        events.emit("invoice.marked_uncollectible", invoice);
        collection.tellOfSettlement(invoice);
    }

    private void end(Resource invoice, String status, String at) {
        if (!invoice.parts("payments").isEmpty()) {
            collection.cancel(invoice);
        }
        invoice.set("status", status)
                .set("next_payment_attempt", null)
                .set("auto_advance", false)
                .set("status_transitions." + at, times.of(invoice));
    }

    /** What still runs is left to whoever runs the subscription's business. */
    void stopCollecting(Resource invoice) {
        invoice.set("auto_advance", false)
                .set("automatically_finalizes_at", null)
                .set("next_payment_attempt", null);
    }
}
