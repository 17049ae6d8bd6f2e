package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.payments.SetupIntents;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Visits to the checkout. They live in real time, even those of a test clock's customers: a person sits before them. */
final class CheckoutSessions {
    static final String TYPE = "checkout.session";
    private static final String PATH = "/v1/checkout/sessions";
    private static final long OPEN_FOR = Duration.ofHours(24).toSeconds();
    private final Store store;
    private final Times times;
    private final Events events;
    private final SetupIntents setupIntents;
    private final String url;

    CheckoutSessions(Store store, Times times, Events events, SetupIntents setupIntents, String url) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.setupIntents = setupIntents;
        this.url = url;
    }

    void routes(Routes routes) {
        routes.get(PATH, this::list)
                .post(PATH, this::create)
                .get(PATH + "/{id}", request -> request.subject(TYPE))
                .post(PATH + "/{id}/expire", this::expire)
                .get(
                        PATH + "/{id}/line_items",
                        request -> Pages.of(request, request.subject(TYPE).parts("line_items").stream()));
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, store.newestFirst(TYPE), "customer", "status", "subscription");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        String mode = parameters.oneOf("mode", "", "setup", "subscription");
        Optional<Resource> customer = request.referenced("customer", "customer");
        List<Resource> items = mode.equals("subscription") ? items(parameters) : List.of();
        long total =
                items.stream().mapToLong(item -> item.number("amount_total")).sum();
        Resource session = Store.draft(TYPE, times.real());
        session.set("mode", mode)
                .set("status", "open")
                .set("payment_status", mode.equals("setup") ? "no_payment_required" : "unpaid")
                .set("url", url + "/checkout/" + session.id())
                .set("success_url", parameters.text("success_url"))
                .set("cancel_url", parameters.given("cancel_url"))
                .set("client_reference_id", parameters.given("client_reference_id"))
                .set(
                        "currency",
                        items.isEmpty()
                                ? parameters.given("currency")
                                : Optional.of(items.get(0).text("currency")))
                .set("customer", customer.map(Resource::id))
                .set("customer_email", parameters.given("customer_email"))
                .set("customer_details", null)
                .set("expires_at", parameters.number("expires_at", times.real() + OPEN_FOR))
                .set("invoice", null)
                .set("locale", parameters.given("locale"))
                .set("payment_intent", null)
                .set("payment_method_types", List.of("card"))
                .set("setup_intent", null)
                .set("subscription", null)
                .set("ui_mode", parameters.find("ui_mode").orElse("hosted_page"))
                .set("amount_subtotal", items.isEmpty() ? null : total)
                .set("amount_total", items.isEmpty() ? null : total)
                .set("line_items", Resource.list(PATH + "/" + session.id() + "/line_items", items))
                .set("_subscription_data", parameters.part("subscription_data"));
        Metadata.apply(session, parameters);
        if (mode.equals("setup")) {
            Resource intent = setupIntents.begin(customer.orElse(null), "off_session");
            Metadata.apply(intent, parameters.part("setup_intent_data"));
            session.set("setup_intent", intent.id());
        }
        return store.add(session);
    }

    private List<Resource> items(Parameters parameters) {
        List<Resource> items = new ArrayList<>();
        for (Parameters item : parameters.all("line_items")) {
            Resource price = ApiRequest.referenced(store, item, "price", "price")
                    .orElseThrow(() -> StripeError.missing(item.name("price")));
            long quantity = item.number("quantity", 1);
            items.add(Store.draft("item", times.real())
                    .remove("created")
                    .remove("livemode")
                    .set("id", "li_" + items.size())
                    .set("amount_total", price.number("unit_amount") * quantity)
                    .set("currency", price.text("currency"))
                    .set("price", price.copy())
                    .set("quantity", quantity));
        }
        if (items.isEmpty()) {
            throw StripeError.missing("line_items");
        }
        return items;
    }

    private Resource expire(ApiRequest request) {
        Resource session = request.subject(TYPE);
        if (!session.is("status", "open")) {
            throw StripeError.invalid("Only Checkout Sessions with a status in [\"open\"] can be expired.");
        }
        session.set("status", "expired").set("url", null);
        events.emit("checkout.session.expired", session);
        return session;
    }
}
