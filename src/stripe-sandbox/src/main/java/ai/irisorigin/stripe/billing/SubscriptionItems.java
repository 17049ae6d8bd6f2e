package ai.irisorigin.stripe.billing;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Pages;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.api.StripeError;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import java.util.List;

/** The prices of a subscription, one by one. To change one is to change its subscription. */
final class SubscriptionItems {
    private static final List<String> OF_THE_ITEM = List.of("price", "quantity", "deleted");
    private final Store store;
    private final SubscriptionChanges changes;

    SubscriptionItems(Store store, SubscriptionChanges changes) {
        this.store = store;
        this.changes = changes;
    }

    void routes(Routes routes) {
        routes.get("/v1/subscription_items", this::list)
                .get("/v1/subscription_items/{id}", request -> item(owner(request), id(request)))
                .post("/v1/subscription_items/{id}", this::update)
                .delete("/v1/subscription_items/{id}", this::delete);
    }

    private Resource list(ApiRequest request) {
        return Pages.of(request, request.required(Subscription.TYPE, "subscription").parts("items").stream());
    }

    private Resource update(ApiRequest request) {
        Subscription owner = owner(request);
        changes.update(owner, ofSubscription(request.parameters(), id(request)));
        return item(owner, id(request));
    }

    private Resource delete(ApiRequest request) {
        Parameters parameters =
                new Parameters(request.parameters().copy().set("deleted", true).json());
        changes.update(owner(request), ofSubscription(parameters, id(request)));
        return new Resource()
                .set("id", id(request))
                .set("object", "subscription_item")
                .set("deleted", true);
    }

    /** The same wish, as one would put it to the subscription. */
    private static Parameters ofSubscription(Parameters parameters, String id) {
        Resource item = new Resource().set("id", id);
        Resource wish = parameters.copy();
        for (String name : OF_THE_ITEM) {
            parameters.find(name).ifPresent(value -> item.set(name, value));
            wish.remove(name);
        }
        return new Parameters(wish.remove("expand").set("items", List.of(item)).json());
    }

    private Subscription owner(ApiRequest request) {
        return store.all(Subscription.TYPE)
                .map(Subscription::new)
                .filter(subscription -> subscription.items().stream().anyMatch(item -> item.is("id", id(request))))
                .findFirst()
                .orElseThrow(() -> StripeError.notFound("subscription_item", id(request)));
    }

    private static Resource item(Subscription owner, String id) {
        return owner.items().stream()
                .filter(item -> item.is("id", id))
                .findFirst()
                .orElseThrow(() -> StripeError.notFound("subscription_item", id));
    }

    private static String id(ApiRequest request) {
        return request.variables().get("id");
    }
}
