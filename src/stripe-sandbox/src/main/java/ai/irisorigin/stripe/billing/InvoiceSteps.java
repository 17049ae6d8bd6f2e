package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.Optional;

/** What callers do with an invoice: finalize, pay, void it, or write it off. */
final class InvoiceSteps {
    private static final String TYPE = "invoice";
    private final Store store;
    private final PaymentMethods methods;
    private final InvoiceLife life;
    private final InvoiceCollection collection;

    InvoiceSteps(Store store, PaymentMethods methods, InvoiceLife life, InvoiceCollection collection) {
        this.store = store;
        this.methods = methods;
        this.life = life;
        this.collection = collection;
    }

    void routes(Routes routes) {
        routes.post("/v1/invoices/{id}/finalize", this::finalizeInvoice)
                .post("/v1/invoices/{id}/pay", this::pay)
                .post("/v1/invoices/{id}/void", this::voidInvoice)
                .post("/v1/invoices/{id}/mark_uncollectible", this::writeOff);
    }

    private Resource finalizeInvoice(ApiRequest request) {
        Resource invoice = Invoices.in(request, "draft");
        if (request.parameters().has("auto_advance")) {
            invoice.set("auto_advance", request.parameters().flag("auto_advance"));
        }
        life.finalizeInvoice(invoice);
        return invoice;
    }

    private Resource pay(ApiRequest request) {
        Resource invoice = request.subject(TYPE);
        if (invoice.is("status", "draft")) {
            life.finalizeInvoice(invoice);
        }
        if (invoice.is("status", "paid")) {
            throw StripeError.invalid("Invoice is already paid");
        }
        Invoices.requireOneOf(invoice, "open", "uncollectible");
        if (request.parameters().flag("paid_out_of_band")) {
            collection.payOutOfBand(invoice);
            return invoice;
        }
        Resource customer = store.get(invoice.text("customer"));
        Optional<Resource> given = methods.referenced(request.parameters(), "payment_method", customer);
        if (given.isEmpty() && collection.method(invoice).isEmpty()) {
            throw StripeError.invalid(
                    null,
                    "resource_missing",
                    "There is no payment method to charge: neither the invoice, its subscription nor the customer has one.");
        }
        if (!collection.collect(invoice, Attempt.byHand(given))) {
            throw refusal(collection.intent(invoice));
        }
        return invoice;
    }

    private static StripeError refusal(Resource intent) {
        Resource error = intent.part("last_payment_error");
        return StripeError.declined(
                        error.text("code"), error.find("decline_code").orElse(""), error.text("message"))
                .with("payment_intent", intent.copy());
    }

    private Resource voidInvoice(ApiRequest request) {
        Resource invoice = request.subject(TYPE);
        Invoices.requireOneOf(invoice, "open", "uncollectible");
        life.voidInvoice(invoice);
        return invoice;
    }

    private Resource writeOff(ApiRequest request) {
        Resource invoice = Invoices.in(request, "open");
        life.writeOff(invoice);
        return invoice;
    }
}
