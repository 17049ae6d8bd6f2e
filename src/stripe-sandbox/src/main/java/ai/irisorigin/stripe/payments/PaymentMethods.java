package ai.irisorigin.stripe.payments;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Metadata;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.events.Events;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.time.ZoneOffset;
import java.util.Optional;

/** Cards, and whose they are. A test card's name may stand wherever the id of a payment method may. */
public final class PaymentMethods {
    private static final String TYPE = "payment_method";
    private static final String CARD = "_card";
    private final Store store;
    private final Times times;
    private final Events events;

    public PaymentMethods(Store store, Times times, Events events) {
        this.store = store;
        this.times = times;
        this.events = events;
    }

    public void routes(Routes routes) {
        routes.get(
                        "/v1/payment_methods",
                        request -> list(request, request.parameters().find("customer")))
                .post("/v1/payment_methods", this::create)
                .get("/v1/payment_methods/{id}", request -> subject(request))
                .post("/v1/payment_methods/{id}", this::update)
                .post("/v1/payment_methods/{id}/attach", this::attach)
                .post("/v1/payment_methods/{id}/detach", this::detach)
                .get(
                        "/v1/customers/{id}/payment_methods",
                        request -> list(
                                request, Optional.of(request.subject("customer").id())))
                .get("/v1/customers/{id}/payment_methods/{method}", request -> request.subject(TYPE, "method"));
    }

    static TestCard cardOf(Resource method) {
        return TestCard.valueOf(method.text(CARD));
    }

    private Resource list(ApiRequest request, Optional<String> customer) {
        String owner = customer.orElse("");
        return Pages.of(request, store.newestFirst(TYPE).filter(method -> method.is("customer", owner)), "type");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        parameters.oneOf("type", "", "card");
        TestCard card = parameters
                .find("card.token")
                .map(token ->
                        TestCard.ofToken(token).orElseThrow(() -> StripeError.noSuch("token", token, "card[token]")))
                .orElseGet(() -> TestCard.ofNumber(parameters.text("card.number")));
        Resource method = of(card);
        Metadata.apply(method, parameters);
        return method;
    }

    /** A new payment method that is nobody's yet. */
    public Resource of(TestCard card) {
        int year = times.clock().instant().atZone(ZoneOffset.UTC).getYear() + 1;
        Resource method = Store.draft(TYPE, times.real())
                .set("type", "card")
                .set("allow_redisplay", "unspecified")
                .set(
                        "billing_details",
                        new Resource().set("email", null).set("name", null).set("phone", null))
                .set("card.brand", card.brand())
                .set("card.display_brand", card.brand())
                .set("card.last4", card.last4())
                .set("card.exp_month", 12)
                .set("card.exp_year", year)
                .set("card.country", "US")
                .set("card.funding", "credit")
                .set("card.fingerprint", Ids.random(16))
                .set("card.checks.cvc_check", "pass")
                .set("customer", null)
                .set("metadata", new Resource())
                .set(CARD, card);
        return store.add(method);
    }

    private Resource subject(ApiRequest request) {
        String id = request.variables().get("id");
        return named(id).orElseThrow(() -> StripeError.notFound("PaymentMethod", id));
    }

    private Optional<Resource> named(String id) {
        return store.find(TYPE, id).or(() -> TestCard.ofToken(id).map(this::of));
    }

    /** The payment method that a parameter names; a test card's name makes one of this customer's. */
    public Optional<Resource> referenced(Parameters parameters, String path, Resource customer) {
        return parameters.given(path).map(id -> {
            Resource method =
                    named(id).orElseThrow(() -> StripeError.noSuch("PaymentMethod", id, parameters.name(path)));
            if (!method.has("customer") && TestCard.ofToken(id).isPresent()) {
                attach(method, customer);
            }
            if (!method.is("customer", customer.id())) {
                throw StripeError.invalid(
                        parameters.name(path),
                        "The customer does not have a payment method with the ID " + method.id()
                                + ". The payment method must be attached to the customer.");
            }
            return method;
        });
    }

    private Resource attach(ApiRequest request) {
        Resource customer = request.required("customer", "customer");
        return attach(subject(request), customer);
    }

    /** The card becomes the customer's, if its bank has nothing against it. */
    public Resource attach(Resource method, Resource customer) {
        cardOf(method).onAttach().ifPresent(decline -> {
            throw decline.error();
        });
        if (method.has("customer") && !method.is("customer", customer.id())) {
            throw StripeError.invalid("This payment method is attached to another customer already.");
        }
        if (method.flag("_detached")) {
            throw StripeError.invalid("This PaymentMethod was previously used or detached; it may not be used again.");
        }
        if (!method.has("customer")) {
            method.set("customer", customer.id());
            events.emit("payment_method.attached", method);
        }
        return method;
    }

    private Resource detach(ApiRequest request) {
        Resource method = request.subject(TYPE);
        if (!method.has("customer")) {
            throw StripeError.invalid("The payment method you provided is not attached to a customer.");
        }
        Resource customer = store.get(method.text("customer"));
        forget(customer, "invoice_settings.default_payment_method", method);
        store.all("subscription")
                .filter(subscription -> subscription.is("customer", customer.id()))
                .forEach(subscription -> forget(subscription, "default_payment_method", method));
        method.set("customer", null).set("_detached", true);
        Resource event = method.copy();
        events.emit("payment_method.detached", event);
        return method;
    }

    private static void forget(Resource owner, String path, Resource method) {
        if (owner.is(path, method.id())) {
            owner.set(path, null);
        }
    }

    private Resource update(ApiRequest request) {
        Resource method = request.subject(TYPE);
        Resource before = method.copy();
        Parameters parameters = request.parameters();
        for (String name : new String[] {"card.exp_month", "card.exp_year"}) {
            if (parameters.has(name)) {
                method.set(name, parameters.number(name));
            }
        }
        for (String name : new String[] {"billing_details.name", "billing_details.email", "billing_details.phone"}) {
            if (parameters.has(name)) {
                method.set(name, parameters.given(name));
            }
        }
        Metadata.apply(method, parameters);
        events.emitUpdated("payment_method.updated", method, before);
        return method;
    }
}
