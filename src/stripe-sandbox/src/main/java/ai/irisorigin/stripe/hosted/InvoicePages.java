package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.billing.Billing;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;

/** An invoice to read, to keep as a file, and to pay by another card while it is open. */
final class InvoicePages {
    private final Store store;
    private final PaymentMethods methods;
    private final Billing billing;
    private final CardEntry cards;
    private final Templates templates;

    InvoicePages(Store store, PaymentMethods methods, Billing billing, CardEntry cards, Templates templates) {
        this.store = store;
        this.methods = methods;
        this.billing = billing;
        this.cards = cards;
        this.templates = templates;
    }

    PageAnswer answer(PageRequest request) {
        Resource invoice = invoice(request);
        if (!invoice.is("status", "open")) {
            return page(invoice, CardForm.empty());
        }
        return cards.answer(request, form -> page(invoice, form), method -> pay(invoice, method));
    }

    PageAnswer pdf(PageRequest request) {
        return PageAnswer.file("application/pdf", InvoicePdf.of(invoice(request)));
    }

    private Resource invoice(PageRequest request) {
        return store.find("invoice", request.id())
                .filter(invoice -> invoice.has("number"))
                .orElseThrow(PageNotFound::new);
    }

    private PageAnswer pay(Resource invoice, Resource method) {
        methods.attach(method, store.get(invoice.text("customer")));
        if (!billing.pay(invoice, method)) {
            Resource error = billing.failure(invoice);
            throw StripeError.declined(error.text("code"), "", error.text("message"));
        }
        return PageAnswer.redirect(invoice.text("hosted_invoice_url"));
    }

    private PageAnswer page(Resource invoice, CardForm form) {
        Map<String, Object> model = new LinkedHashMap<>(form.model());
        String currency = invoice.text("currency");
        model.put("title", "Invoice " + invoice.text("number"));
        model.put(
                "customer",
                invoice.find("customer_name")
                        .or(() -> invoice.find("customer_email"))
                        .orElse(""));
        model.put("date", Words.date(invoice.number("created")));
        model.put("status", invoice.text("status"));
        model.put("open", invoice.is("status", "open"));
        model.put("submit", "Pay " + Words.money(invoice.number("amount_remaining"), currency));
        model.put("cancel", "");
        model.put("pdf", invoice.text("invoice_pdf"));
        model.put("total", Words.money(invoice.number("total"), currency));
        model.put("due", Words.money(invoice.number("amount_remaining"), currency));
        model.put(
                "lines",
                invoice.parts("lines").stream()
                        .map(line -> Map.of(
                                "description", line.find("description").orElse(""),
                                "period", period(line),
                                "amount", Words.money(line.number("amount"), currency)))
                        .toList());
        long discount = invoice.parts("total_discount_amounts").stream()
                .mapToLong(taken -> taken.number("amount"))
                .sum();
        model.put("discount", discount == 0 ? "" : Words.money(-discount, currency));
        return templates.page(form.isGood() ? 200 : 422, "invoice", model);
    }

    static String period(Resource line) {
        long start = line.number("period.start");
        long end = line.number("period.end");
        return start == end ? Words.date(start) : Words.date(start) + " – " + Words.date(end);
    }
}
