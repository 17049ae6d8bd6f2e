package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.billing.Billing;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.PaymentMethods;
import ai.irisorigin.stripe.payments.SetupIntents;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checkout as a person sees it. */
final class CheckoutPages {
    private final Store store;
    private final Events events;
    private final PaymentMethods methods;
    private final SetupIntents setupIntents;
    private final Billing billing;
    private final CardEntry cards;
    private final Templates templates;

    CheckoutPages(
            Store store,
            Events events,
            PaymentMethods methods,
            SetupIntents setupIntents,
            Billing billing,
            CardEntry cards,
            Templates templates) {
        this.store = store;
        this.events = events;
        this.methods = methods;
        this.setupIntents = setupIntents;
        this.billing = billing;
        this.cards = cards;
        this.templates = templates;
    }

    PageAnswer answer(PageRequest request) {
        Resource session = store.find(CheckoutSessions.TYPE, request.id()).orElseThrow(PageNotFound::new);
        if (session.is("status", "complete")) {
            return PageAnswer.redirect(successOf(session));
        }
        if (!session.is("status", "open")) {
            return templates.page(
                    410,
                    "message",
                    Map.of(
                            "title", "This checkout has expired",
                            "text", "Go back to where you came from and begin again.",
                            "link", session.find("cancel_url").orElse("")));
        }
        return cards.answer(request, form -> page(session, form), method -> complete(session, method));
    }

    private PageAnswer page(Resource session, CardForm form) {
        Map<String, Object> model = new LinkedHashMap<>(form.model());
        boolean setup = session.is("mode", "setup");
        model.put("title", setup ? "Save a card" : "Subscribe");
        model.put("submit", setup ? "Save card" : "Subscribe");
        model.put("cancel", session.find("cancel_url").orElse(""));
        model.put("email", emailOf(session));
        model.put("setup", setup);
        model.put("items", items(session));
        return templates.page(form.isGood() ? 200 : 422, "checkout", model);
    }

    private List<Map<String, String>> items(Resource session) {
        return session.parts("line_items").stream()
                .map(item -> Map.of(
                        "name", store.get(item.text("price.product")).text("name"),
                        "price", Words.price(item.part("price"))))
                .toList();
    }

    private String emailOf(Resource session) {
        return session.find("customer")
                .flatMap(id -> store.get(id).find("email"))
                .or(() -> session.find("customer_email"))
                .orElse("");
    }

    private PageAnswer complete(Resource session, Resource method) {
        Resource customer = session.find("customer").map(store::get).orElseGet(() -> customerOf(session));
        methods.attach(method, customer);
        if (session.is("mode", "setup")) {
            Resource intent = store.get(session.text("setup_intent")).set("customer", customer.id());
            setupIntents.complete(intent, method);
        } else {
            subscribe(session, customer, method);
        }
        session.set("status", "complete")
                .set("url", null)
                .set("customer", customer.id())
                .set("customer_details.email", customer.find("email"))
                .set("customer_details.name", method.find("billing_details.name"));
        events.emit("checkout.session.completed", session);
        return PageAnswer.redirect(successOf(session));
    }

    private Resource customerOf(Resource session) {
        JsonObject form = new JsonObject();
        session.find("customer_email").ifPresent(email -> form.addProperty("email", email));
        return billing.customers().create(new Parameters(form));
    }

    private void subscribe(Resource session, Resource customer, Resource method) {
        JsonObject form = session.part("_subscription_data").copy().json();
        Resource parameters = new Resource(form)
                .set("customer", customer.id())
                .set("default_payment_method", method.id())
                .set("payment_behavior", "error_if_incomplete")
                .set(
                        "items",
                        session.parts("line_items").stream()
                                .map(item -> new Resource()
                                        .set("price", item.text("price.id"))
                                        .set("quantity", item.text("quantity")))
                                .toList());
        Resource subscription = billing.subscribe(new Parameters(parameters.json()));
        session.set("subscription", subscription.id())
                .set("invoice", subscription.find("latest_invoice"))
                .set("payment_status", subscription.is("status", "trialing") ? "no_payment_required" : "paid");
    }

    private static String successOf(Resource session) {
        return session.text("success_url").replace("{CHECKOUT_SESSION_ID}", session.id());
    }
}
