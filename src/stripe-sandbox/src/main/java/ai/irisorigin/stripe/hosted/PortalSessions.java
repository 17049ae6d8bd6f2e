package ai.irisorigin.stripe.hosted;

import ai.irisorigin.stripe.api.ApiRequest;
import ai.irisorigin.stripe.api.Parameters;
import ai.irisorigin.stripe.api.Routes;
import ai.irisorigin.stripe.store.Ids;
import ai.irisorigin.stripe.store.Resource;
import ai.irisorigin.stripe.store.Store;
import ai.irisorigin.stripe.store.Times;
import java.util.Optional;

/** Visits to the customer's own billing pages. */
final class PortalSessions {
    static final String TYPE = "billing_portal.session";
    private final Store store;
    private final Times times;
    private final String url;

    PortalSessions(Store store, Times times, String url) {
        this.store = store;
        this.times = times;
        this.url = url;
    }

    void routes(Routes routes) {
        routes.post("/v1/billing_portal/sessions", this::create);
    }

    private Resource create(ApiRequest request) {
        Parameters parameters = request.parameters();
        Resource customer = request.required("customer", "customer");
        return store.add(Store.draft(TYPE, times.real())
                .set("configuration", "bpc_sandbox")
                .set("customer", customer.id())
                .set("flow", flow(parameters))
                .set("locale", parameters.given("locale"))
                .set("on_behalf_of", null)
                .set("return_url", parameters.given("return_url"))
                .set("url", url + "/billing/" + Ids.random(40)));
    }

    private static Optional<Resource> flow(Parameters parameters) {
        if (!parameters.has("flow_data")) {
            return Optional.empty();
        }
        Parameters flow = parameters.part("flow_data");
        Resource kept = flow.copy();
        kept.set("type", flow.oneOf("type", "", "payment_method_update", "subscription_cancel"));
        kept.set("after_completion.type", flow.find("after_completion.type").orElse("portal_homepage"));
        return Optional.of(kept);
    }

    /** The session that an address ends with. */
    static Resource named(Store store, String secret) {
        return store.all(TYPE)
                .filter(session -> session.text("url").endsWith("/" + secret))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }
}
