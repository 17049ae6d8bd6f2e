package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.billing.Billing;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer's own billing pages: the card, the invoices, the end of the subscription and its undoing. */
final class PortalPages {
    private final Store store;
    private final PaymentMethods methods;
    private final Billing billing;
    private final CardEntry cards;
    private final Templates templates;

    PortalPages(Store store, PaymentMethods methods, Billing billing, CardEntry cards, Templates templates) {
        this.store = store;
        this.methods = methods;
        this.billing = billing;
        this.cards = cards;
        this.templates = templates;
    }

    PageAnswer answer(PageRequest request) {
        Resource session = PortalSessions.named(store, request.id());
        Resource customer = store.get(session.text("customer"));
        if (request.isPost() && !request.field("subscription").isEmpty()) {
            billing.subscriptionOf(customer)
                    .ifPresent(found -> billing.cancelAtPeriodEnd(
                            found, request.field("subscription").equals("cancel")));
            return after(session, "subscription_cancel");
        }
        if (session.is("flow.type", "payment_method_update")
                || !request.queried("card").isEmpty()
                || request.isPost()) {
            return cards.answer(
                    request,
                    form -> cardPage(session, customer, form),
                    method -> replaceCard(session, customer, method));
        }
        return templates.page(200, "portal", home(session, customer));
    }

    private PageAnswer replaceCard(Resource session, Resource customer, Resource method) {
        methods.attach(method, customer);
        billing.customers().payWith(customer, method);
        return after(session, "payment_method_update");
    }

    /** Where the flow leads that somebody was sent here for; or home. */
    private static PageAnswer after(Resource session, String flow) {
        Optional<String> away = session.is("flow.type", flow) && session.is("flow.after_completion.type", "redirect")
                ? session.find("flow.after_completion.redirect.return_url")
                : Optional.empty();
        if (session.is("flow.type", flow)) {
            return PageAnswer.redirect(away.or(() -> session.find("return_url")).orElse(session.text("url")));
        }
        return PageAnswer.redirect(session.text("url"));
    }

    private PageAnswer cardPage(Resource session, Resource customer, CardForm form) {
        Map<String, Object> model = new LinkedHashMap<>(form.model());
        model.put("title", "Change your card");
        model.put("submit", "Save card");
        model.put("email", customer.find("email").orElse(""));
        model.put("setup", true);
        model.put("items", List.of());
        model.put(
                "cancel",
                session.is("flow.type", "payment_method_update")
                        ? session.find("return_url").orElse("")
                        : session.text("url"));
        return templates.page(form.isGood() ? 200 : 422, "checkout", model);
    }

    private Map<String, Object> home(Resource session, Resource customer) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("title", "Your billing");
        model.put("name", customer.find("name").or(() -> customer.find("email")).orElse("Customer"));
        model.put("return", session.find("return_url").orElse(""));
        model.put("change", session.text("url") + "?card=new");
        model.put(
                "card",
                customer.find("invoice_settings.default_payment_method")
                        .flatMap(store::find)
                        .map(Words::card)
                        .orElse("No card yet"));
        model.put(
                "subscription",
                billing.subscriptionOf(customer).map(this::subscription).orElse(null));
        model.put(
                "invoices",
                store.newestFirst("invoice")
                        .filter(invoice -> invoice.is("customer", customer.id()) && invoice.has("number"))
                        .map(PortalPages::invoice)
                        .toList());
        return model;
    }

    private Map<String, Object> subscription(Resource subscription) {
        Resource item = subscription.parts("items").get(0);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", store.get(item.text("price.product")).text("name"));
        model.put("price", Words.price(item.part("price")));
        model.put("status", subscription.text("status").replace('_', ' '));
        model.put("end", Words.date(item.number("current_period_end")));
        model.put("ends", subscription.flag("cancel_at_period_end"));
        return model;
    }

    private static Map<String, Object> invoice(Resource invoice) {
        return Map.of(
                "number", invoice.text("number"),
                "date", Words.date(invoice.number("created")),
                "amount", Words.money(invoice.number("total"), invoice.text("currency")),
                "status", invoice.text("status"),
                "url", invoice.text("hosted_invoice_url"));
    }
}
