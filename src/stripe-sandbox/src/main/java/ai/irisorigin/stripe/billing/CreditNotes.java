package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.Refunds;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.List;

/** What an invoice turned out too high by: less to pay while it is open; once it is paid, back to the card or to the balance. */
final class CreditNotes {
    private static final String TYPE = "credit_note";
    private final Store store;
    private final Times times;
    private final Events events;
    private final Refunds refunds;
    private final InvoiceCollection collection;

    CreditNotes(Store store, Times times, Events events, Refunds refunds, InvoiceCollection collection) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.refunds = refunds;
        this.collection = collection;
    }

    void routes(Routes routes) {
        routes.get("/v1/credit_notes", this::list)
                .post("/v1/credit_notes", this::create)
                .get("/v1/credit_notes/{id}", request -> request.subject(TYPE));
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, store.newestFirst(TYPE), "invoice", "customer");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource invoice = request.required("invoice", "invoice");
        long amount = amount(parameters);
        boolean paid = invoice.is("status", "paid");
        if (!paid && !invoice.is("status", "open")) {
            throw StripeError.invalid("invoice", "Credit notes can only be made for invoices that are open or paid.");
        }
        requireRoom(invoice, amount, paid);
        Resource note = store.add(Store.draft(TYPE, times.of(invoice))
                .set("amount", amount)
                .set("currency", invoice.text("currency"))
                .set("customer", invoice.text("customer"))
                .set("invoice", invoice.id())
                .set("memo", parameters.given("memo"))
                .set("number", invoice.text("number") + "-CN-" + (notesOf(invoice) + 1))
                .set("reason", parameters.given("reason"))
                .set("refunds", List.of())
                .set("status", "issued")
                .set("subtotal", amount)
                .set("total", amount)
                .set("pre_payment_amount", paid ? 0 : amount)
                .set("post_payment_amount", paid ? amount : 0)
                .set("type", paid ? "post_payment" : "pre_payment"));
        Metadata.apply(note, parameters);
        if (paid) {
            giveBack(note, invoice, parameters);
        } else {
            collection.reduce(invoice, amount);
        }
        events.emit("credit_note.created", note);
        return note;
    }

    private static long amount(Parameters parameters) {
        long ofLines = parameters.all("lines").stream()
                .mapToLong(line -> line.number("amount", line.number("unit_amount", 0) * line.number("quantity", 1)))
                .sum();
        long amount = parameters.number("amount", ofLines);
        if (amount < 1) {
            throw StripeError.invalid("amount", "A credit note must be of one cent at least.");
        }
        return amount;
    }

    private void requireRoom(Resource invoice, long amount, boolean paid) {
        long room = paid
                ? invoice.number("amount_paid") - invoice.number("post_payment_credit_notes_amount")
                : invoice.number("amount_remaining");
        if (amount > room) {
            throw StripeError.invalid("amount", "The credit note is higher than what is left of the invoice.");
        }
    }

    private long notesOf(Resource invoice) {
        return store.all(TYPE).filter(note -> note.is("invoice", invoice.id())).count();
    }

    private void giveBack(Resource note, Resource invoice, Parameters parameters) {
        long amount = note.number("amount");
        invoice.set("post_payment_credit_notes_amount", invoice.number("post_payment_credit_notes_amount") + amount);
        long toCard = parameters.number("refund_amount", 0);
        long toBalance = parameters.number("credit_amount", 0);
        if (toCard + toBalance + parameters.number("out_of_band_amount", 0) != amount) {
            throw StripeError.invalid(
                    "The sum of credit_amount, refund_amount and out_of_band_amount must equal the credit note's amount.");
        }
        if (toCard > 0) {
            Resource refund =
                    refunds.refund(store.get(collection.intent(invoice).text("latest_charge")), toCard);
            note.set(
                    "refunds",
                    List.of(new Resource().set("amount_refunded", toCard).set("refund", refund.id())));
        }
        Resource customer = store.get(invoice.text("customer"));
        customer.set("balance", customer.number("balance") - toBalance);
    }
}
