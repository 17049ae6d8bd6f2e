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
import java.util.List;

/** Cards taken down for payments to come. */
public final class SetupIntents {
    private static final String TYPE = "setup_intent";
    private final Store store;
    private final Times times;
    private final Events events;
    private final PaymentMethods methods;

    public SetupIntents(Store store, Times times, Events events, PaymentMethods methods) {
        this.store = store;
        this.times = times;
        this.events = events;
        this.methods = methods;
    }

    public void routes(Routes routes) {
        routes.get("/v1/setup_intents", this::list)
                .post("/v1/setup_intents", this::create)
                .get("/v1/setup_intents/{id}", request -> request.subject(TYPE))
                .post("/v1/setup_intents/{id}/confirm", this::confirm)
                .post("/v1/setup_intents/{id}/cancel", this::cancel);
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, store.newestFirst(TYPE), "customer");
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource customer = request.referenced("customer", "customer").orElse(null);
        Resource intent = begin(customer, parameters.find("usage").orElse("off_session"));
        Metadata.apply(intent, parameters);
        if (parameters.has("payment_method") && customer != null) {
            Resource method =
                    methods.referenced(parameters, "payment_method", customer).orElseThrow();
            intent.set("payment_method", method.id()).set("status", "requires_confirmation");
            if (parameters.flag("confirm")) {
                complete(intent, method);
            }
        }
        return intent;
    }

    public Resource begin(Resource customer, String usage) {
        Resource intent = Store.draft(TYPE, times.real());
        intent.set("client_secret", intent.id() + "_secret_" + Ids.random(25))
                .set("customer", customer == null ? null : customer.id())
                .set("description", null)
                .set("last_setup_error", null)
                .set("metadata", new Resource())
                .set("next_action", null)
                .set("payment_method", null)
                .set("payment_method_types", List.of("card"))
                .set("status", "requires_payment_method")
                .set("usage", usage);
        store.add(intent);
        events.emit("setup_intent.created", intent);
        return intent;
    }

    private Resource confirm(ApiRequest request) {
        Resource intent = request.subject(TYPE);
        if (intent.is("status", "succeeded") || intent.is("status", "canceled")) {
            throw StripeError.invalid(
                    null,
                    "setup_intent_unexpected_state",
                    "You cannot confirm this SetupIntent because it has a status of " + intent.text("status") + ".");
        }
        if (!intent.has("customer")) {
            throw StripeError.invalid("The sandbox confirms setup intents of customers only.");
        }
        Resource customer = store.get(intent.text("customer"));
        Resource method = methods.referenced(request.parameters(), "payment_method", customer)
                .or(() -> intent.find("payment_method").map(store::get))
                .orElseThrow(() -> StripeError.missing("payment_method"));
        return complete(intent, method);
    }

    /** The card is the customer's now and may be charged later on. */
    public Resource complete(Resource intent, Resource method) {
        intent.set("payment_method", method.id()).set("status", "succeeded");
        events.emit("setup_intent.succeeded", intent);
        return intent;
    }

    private Resource cancel(ApiRequest request) {
        Resource intent = request.subject(TYPE).set("status", "canceled");
        events.emit("setup_intent.canceled", intent);
        return intent;
    }
}
