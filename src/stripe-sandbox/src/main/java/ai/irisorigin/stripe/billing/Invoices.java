package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Invoices as callers find, make and add to them. */
final class Invoices {
    private static final String TYPE = "invoice";
    private final Store store;
    private final Events events;
    private final PaymentMethods methods;
    private final InvoiceDrafts drafts;
    private final InvoiceLife life;

    Invoices(Store store, Events events, PaymentMethods methods, InvoiceDrafts drafts, InvoiceLife life) {
        this.store = store;
        this.events = events;
        this.methods = methods;
        this.drafts = drafts;
        this.life = life;
    }

    void routes(Routes routes) {
        routes.get("/v1/invoices", this::list)
                .post("/v1/invoices", this::create)
                .get("/v1/invoices/{id}", request -> request.subject(TYPE))
                .post("/v1/invoices/{id}", this::update)
                .delete("/v1/invoices/{id}", this::delete)
                .get(
                        "/v1/invoices/{id}/lines",
                        request -> Pages.of(request, request.subject(TYPE).parts("lines").stream()))
                .post("/v1/invoices/{id}/add_lines", this::addLines)
                .get("/v1/invoice_payments", this::payments);
    }

    private Resource list(ApiRequest request) {
        Stream<Resource> invoices = store.newestFirst(TYPE)
                .filter(invoice -> agrees(
                        invoice, request.parameters(), "subscription", "parent.subscription_details.subscription"));
        return Pages.of(request, invoices, "customer", "status", "collection_method");
    }

    private static boolean agrees(Resource invoice, Parameters parameters, String name, String path) {
        return parameters.find(name).map(value -> invoice.is(path, value)).orElse(true);
    }

    private Resource payments(ApiRequest request) {
        Stream<Resource> all = store.newestFirst(TYPE)
                .filter(invoice -> agrees(invoice, request.parameters(), "invoice", "id"))
                .flatMap(invoice -> invoice.parts("payments").stream())
                .filter(payment -> agrees(
                        payment, request.parameters().part("payment"), "payment_intent", "payment.payment_intent"));
        return Pages.of(request, all, "status");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource customer = request.required("customer", "customer");
        Optional<Resource> subscription = request.referenced("subscription", "subscription");
        Resource invoice = drafts.assemble(
                        customer,
                        subscription,
                        "manual",
                        parameters.given("currency").orElse("usd"))
                .set("auto_advance", parameters.flag("auto_advance"))
                .set("description", parameters.given("description"))
                .set("footer", parameters.given("footer"));
        Metadata.apply(invoice, parameters);
        if (parameters.is("pending_invoice_items_behavior", "include")) {
            return life.open(invoice, List.of());
        }
        return life.openWithoutPending(invoice);
    }

    private Resource update(ApiRequest request) {
        Resource invoice = request.subject(TYPE);
        Resource before = invoice.copy();
        Parameters parameters = request.parameters();
        if (parameters.has("auto_advance")) {
            invoice.set("auto_advance", parameters.flag("auto_advance"));
        }
        if (parameters.has("description")) {
            invoice.set("description", parameters.given("description"));
        }
        if (parameters.has("footer")) {
            invoice.set("footer", parameters.given("footer"));
        }
        Resource customer = store.get(invoice.text("customer"));
        methods.referenced(parameters, "default_payment_method", customer)
                .ifPresent(method -> invoice.set("default_payment_method", method.id()));
        Metadata.apply(invoice, parameters);
        events.emitUpdated("invoice.updated", invoice, before);
        return invoice;
    }

    private Resource delete(ApiRequest request) {
        Resource invoice = in(request, "draft");
        store.remove(invoice);
        events.emit("invoice.deleted", invoice);
        return new Resource().set("id", invoice.id()).set("object", TYPE).set("deleted", true);
    }

    private Resource addLines(ApiRequest request) {
        Resource invoice = in(request, "draft");
        List<Resource> added = new ArrayList<>();
        for (Parameters line : request.parameters().all("lines")) {
            added.add(Lines.free(
                    invoice,
                    line.number("amount"),
                    line.given("description").orElse(null),
                    line.number("quantity", 1),
                    line.part("metadata")));
        }
        drafts.withLines(invoice, added);
        events.emit("invoice.updated", invoice);
        return invoice;
    }

    static Resource in(ApiRequest request, String status) {
        Resource invoice = request.subject(TYPE);
        requireOneOf(invoice, status);
        return invoice;
    }

    static void requireOneOf(Resource invoice, String... allowed) {
        String status = invoice.text("status");
        if (!List.of(allowed).contains(status)) {
            throw StripeError.invalid(
                    null,
                    status.equals("draft") ? "invoice_not_editable" : "invoice_no_longer_editable",
                    "This invoice is " + status + "; it must be " + String.join(" or ", allowed) + " for this.");
        }
    }
}
